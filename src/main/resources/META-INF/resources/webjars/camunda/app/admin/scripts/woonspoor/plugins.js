// What Woonspoor adds here: the one login.
import { leadToOurLogin } from '../../../../../assets/webapp-login.js';

leadToOurLogin();

export default [];
