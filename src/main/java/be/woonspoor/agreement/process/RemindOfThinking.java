package be.woonspoor.agreement.process;

import be.woonspoor.agreement.Answers;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the coach in a kind tone that somebody is thinking; the time to think goes on. */
@Component
class RemindOfThinking implements JavaDelegate {

  private final Answers answers;
  private final Clock clock;

  RemindOfThinking(Answers answers, Clock clock) {
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    answers.remindKindly(CaseNumber.of(execution), LocalDate.now(clock.withZone(Terms.BELGIUM)));
  }
}
