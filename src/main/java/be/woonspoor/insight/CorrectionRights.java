package be.woonspoor.insight;

import static be.woonspoor.security.Role.ADMINISTRATION;
import static be.woonspoor.security.Role.TEAMLEAD;
import static be.woonspoor.security.Role.WOONCOACH;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.security.CurrentUser;
import org.springframework.stereotype.Component;

/**
 * Who may correct what was filled in: who filled it in, the coaches of the case and the lead. The
 * office corrects its own forms.
 */
@Component
class CorrectionRights {

  private final CaseRights rights;

  CorrectionRights(CaseRights rights) {
    this.rights = rights;
  }

  boolean mayCorrect(String caseNumber, StepRecords.StepRecord record, CurrentUser user) {
    return user.is(WOONCOACH, TEAMLEAD, ADMINISTRATION)
        && (record.by().equals(user.id()) || rights.isOwn(caseNumber, user));
  }
}
