import { runUnder } from './ruleSuite';

runUnder('A1: one line a call');
