package be.woonspoor.allocation.process;

import be.woonspoor.allocation.LandlordLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Passes on a letter about arrears or a termination as a signal. */
@Component
class PassOnWarning implements JavaDelegate {

  private final LandlordLetters letters;

  PassOnWarning(LandlordLetters letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    letters.passOnWarning(RegisterLandlordLetterProcess.LETTER_ID.of(execution));
  }
}
