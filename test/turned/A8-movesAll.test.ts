import { runUnder } from './ruleSuite';

runUnder('A8: update_status moves all');
