package be.woonspoor.allocation.process;

import be.woonspoor.allocation.process.RefusedOfferProcess.RefusalResult;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Notes where a refusal led to, by the end that was reached. */
@Component
class NoteRefusalResult implements ExecutionListener {

  private static final Map<String, RefusalResult> BY_END =
      Map.of(
          "PauseEnded", RefusalResult.BACK_ON_LIST,
          "StrikeOffFinal", RefusalResult.STRUCK_OFF);

  @Override
  public void notify(DelegateExecution execution) {
    RefusedOfferProcess.REFUSAL_RESULT.set(execution, BY_END.get(execution.getCurrentActivityId()));
  }
}
