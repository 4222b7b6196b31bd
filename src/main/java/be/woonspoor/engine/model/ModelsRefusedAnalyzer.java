package be.woonspoor.engine.model;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong with the models instead of a stack trace. */
public final class ModelsRefusedAnalyzer extends AbstractFailureAnalyzer<ModelsRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable root, ModelsRefused cause) {
    return new FailureAnalysis(
        cause.getMessage(), "Mend the model or form and start again; nothing was deployed.", root);
  }
}
