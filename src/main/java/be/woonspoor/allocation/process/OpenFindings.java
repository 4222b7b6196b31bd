package be.woonspoor.allocation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Whether somebody has the task with the findings of a former night before them already. */
@Component
class OpenFindings {

  private final RuntimeService runtime;

  OpenFindings(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** One task is enough: it shows what there is at the moment it is opened. */
  boolean isOnSomebodysDesk() {
    return runtime
            .createExecutionQuery()
            .processDefinitionKey(CheckPlacesProcess.KEY)
            .activityId("LookIntoPlaces")
            .count()
        > 0;
  }
}
