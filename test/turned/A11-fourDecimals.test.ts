import { runUnder } from './ruleSuite';

runUnder('A11: four decimals');
