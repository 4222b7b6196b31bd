// What Woonspoor adds to Tasklist.
import card from './card.js';
import caseTab from './case-tab.js';
import { holdOn, keepNothingHere, opened, opening } from './drafts.js';
import { speakDutch } from './dutch.js';
import { showErrorsAtFields } from './field-errors.js';
import { mendForms } from './form-viewer.js';
import { layDutchReady } from './locale.js';
import { leadToOurLogin } from '../../../../../assets/webapp-login.js';

await layDutchReady();
keepNothingHere();
mendForms({ opening, opened });
showErrorsAtFields();
leadToOurLogin(holdOn);
speakDutch();

export default [card, caseTab];
