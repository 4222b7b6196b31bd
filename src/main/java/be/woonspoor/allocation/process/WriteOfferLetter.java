package be.woonspoor.allocation.process;

import be.woonspoor.allocation.OfferLetters;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the letter about an offer in the file; on a last chance the one with the warning (S28). */
@Component
class WriteOfferLetter implements JavaDelegate {

  private final OfferLetters letters;

  WriteOfferLetter(OfferLetters letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    DwellingOfferProcess.LAST_CHANCE.set(execution, letters.announce(CaseNumber.of(execution)));
  }
}
