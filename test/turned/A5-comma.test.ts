import { runUnder } from './ruleSuite';

runUnder('A5: numbers are written with a comma');
