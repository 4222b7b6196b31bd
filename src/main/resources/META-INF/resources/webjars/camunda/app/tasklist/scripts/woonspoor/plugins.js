// What Woonspoor adds to Tasklist.
import card from './card.js';
import caseTab from './case-tab.js';
import { keepNoDrafts } from './drafts.js';
import { speakDutch } from './dutch.js';
import { leadToOurLogin } from '../../../../../assets/webapp-login.js';

keepNoDrafts();
leadToOurLogin();
speakDutch();

export default [card, caseTab];
