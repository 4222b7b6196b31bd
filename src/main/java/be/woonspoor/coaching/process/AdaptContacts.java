package be.woonspoor.coaching.process;

import be.woonspoor.coaching.ContactDesk;
import be.woonspoor.coaching.Stay;
import be.woonspoor.coaching.StayDesk;
import be.woonspoor.coaching.StayEnding;
import be.woonspoor.coaching.Stays;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Reads how the stay stands and has the next contact planned at once by the rhythm that fits; a
 * planned contact, and attempts at a closed door, are superfluous then.
 */
@Component
class AdaptContacts implements JavaDelegate {

  private final Stays stays;
  private final StayDesk desk;
  private final ContactDesk contacts;
  private final Messages messages;

  AdaptContacts(Stays stays, StayDesk desk, ContactDesk contacts, Messages messages) {
    this.stays = stays;
    this.desk = desk;
    this.contacts = contacts;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var caseNumber = CaseNumber.of(execution);
    var stay = stays.latest(caseNumber).orElseThrow();
    var days = desk.returnDays(stay);
    StayElsewhereProcess.RETURN_ASKED.set(execution, days.asked());
    StayElsewhereProcess.RETURN_DUE.set(execution, days.due());
    StayElsewhereProcess.HELP_NEEDED.set(execution, stay.needsHelp());
    StayElsewhereProcess.STAY_STATE.set(execution, state(stay));
    if (messages.tryToCase(
        caseNumber, CoachingCycleProcess.KEY, CoachingCycleProcess.CONTACT_LOGGED)) {
      contacts.explainRhythm(caseNumber);
    }
  }

  private static StayElsewhereProcess.StayState state(Stay stay) {
    return stay.ending()
        .map(StayEnding::name)
        .map(StayElsewhereProcess.StayState::valueOf)
        .orElse(StayElsewhereProcess.StayState.AWAY);
  }
}
