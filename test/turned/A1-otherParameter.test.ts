import { runUnder } from './ruleSuite';

runUnder('A1: lines under another parameter');
