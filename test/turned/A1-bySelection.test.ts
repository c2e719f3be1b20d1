import { runUnder } from './ruleSuite';

runUnder('A1: the order is found by SELECTION alone');
