import { runUnder } from './ruleSuite';

runUnder('A10: fields that are not sent are emptied');
