package be.woonspoor.engine.canary;

import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.allocation.Places;
import be.woonspoor.engine.form.FormDisplay;
import org.camunda.bpm.engine.ProcessEngine;

/** What every tour needs. */
record Props(
    ProcessEngine engine,
    FormDisplay display,
    PlaceDesk places,
    Places ledger,
    Forms forms,
    Staff staff,
    Submits submits) {

  /** Ends every instance of a process, also those that other tests left behind. */
  void endAll(String process) {
    var runtime = engine.getRuntimeService();
    runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of the tour"));
  }
}
