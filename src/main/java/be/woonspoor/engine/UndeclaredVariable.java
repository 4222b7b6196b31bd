package be.woonspoor.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/** Something tried to store a variable that no contract declares, or a value of another type. */
public final class UndeclaredVariable extends ProcessEngineException {

  private static final long serialVersionUID = 1L;

  UndeclaredVariable(String variable, String process) {
    super(
        "The variable '"
            + variable
            + "' is not declared with this type in the contract of process '"
            + process
            + "'; declare it as a fact or keep it in the case file.");
  }
}
