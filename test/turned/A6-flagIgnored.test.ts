import { runUnder } from './ruleSuite';

runUnder('A6: the flag against doubles is ignored');
