package be.woonspoor.tenancy.process;

import be.woonspoor.coaching.WillNotReturn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Somebody who stays elsewhere does not come back to the dwelling: whoever looks after homes at
 * risk looks after this one. The lease itself is not touched (R9, R25).
 */
@Component
class StayWithoutReturn {

  private final RehousingWorkflow workflow;

  StayWithoutReturn(RehousingWorkflow workflow) {
    this.workflow = workflow;
  }

  @EventListener
  void on(WillNotReturn stay) {
    workflow.begin(stay.caseNumber());
  }
}
