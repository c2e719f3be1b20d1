import { runUnder } from './ruleSuite';

runUnder('A1: half written on refusal');
