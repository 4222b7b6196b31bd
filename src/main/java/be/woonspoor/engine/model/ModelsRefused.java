package be.woonspoor.engine.model;

import java.util.List;
import java.util.stream.Collectors;

/** The models can't be deployed as they are. */
public final class ModelsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ModelsRefused(List<Finding> findings) {
    this(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
  }

  ModelsRefused(String sentence) {
    super(sentence);
  }
}
