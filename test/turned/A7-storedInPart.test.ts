import { runUnder } from './ruleSuite';

runUnder('A7: rows before the bad one are stored');
