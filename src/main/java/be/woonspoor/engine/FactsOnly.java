package be.woonspoor.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.springframework.stereotype.Component;

/**
 * Holds every variable that is about to be stored, whoever sets it, to the contract of its process.
 */
@Component
class FactsOnly {

  /** The engine's own counters of a multi-instance task. */
  private static final Set<String> ENGINE_COUNTERS =
      Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

  private final ProcessContracts contracts;

  FactsOnly(ProcessContracts contracts) {
    this.contracts = contracts;
  }

  void check(VariableInstanceEntity variable) {
    if (variable.getBatchId() != null) {
      return;
    }
    var execution = variable.getExecution();
    var process = execution == null ? "?" : execution.getProcessDefinition().getKey();
    var name = variable.getName();
    if (ENGINE_COUNTERS.contains(name)) {
      return;
    }
    var declared =
        contracts
            .of(process)
            .flatMap(c -> c.fact(name))
            .filter(f -> f.accepts(valueOf(variable)))
            .isPresent();
    if (!declared) {
      throw new UndeclaredVariable(name, process);
    }
  }

  private static Object valueOf(VariableInstanceEntity variable) {
    return variable.getTypedValue(false).getValue();
  }
}
