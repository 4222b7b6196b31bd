package be.woonspoor.allocation.process;

import be.woonspoor.allocation.process.WaitingForPlaceProcess.WaitResult;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Notes how the waiting ended, by the end that was reached. */
@Component
class NoteWaitResult implements ExecutionListener {

  private static final Map<String, WaitResult> BY_END =
      Map.of(
          "PlaceFound", WaitResult.PLACE_RESERVED,
          "ListLeft", WaitResult.NO_LONGER_WAITING,
          "ToRegisterAgain", WaitResult.TO_REGISTER_AGAIN);

  @Override
  public void notify(DelegateExecution execution) {
    WaitingForPlaceProcess.WAIT_RESULT.set(execution, BY_END.get(execution.getCurrentActivityId()));
  }
}
