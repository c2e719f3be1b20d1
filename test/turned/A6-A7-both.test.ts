import { runUnder } from './ruleSuite';

runUnder('A6, A7: the flag is ignored and rows before the bad one are stored');
