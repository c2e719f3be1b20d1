import { runUnder } from './ruleSuite';

runUnder('A6: archived work orders are not shown');
