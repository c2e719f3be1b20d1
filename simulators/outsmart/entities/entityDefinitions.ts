import type { EntityDefinition } from './EntityDefinition';
import { LISTS } from './lists';
import { MASTER_RECORDS } from './masterRecords';

/** Every entity the simulator keeps (outsmart reference §3–§6). */
export const ENTITY_DEFINITIONS: readonly EntityDefinition[] = [...MASTER_RECORDS, ...LISTS];
