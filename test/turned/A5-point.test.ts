import { runUnder } from './ruleSuite';

runUnder('A5: numbers are read with a point, dates as ISO');
