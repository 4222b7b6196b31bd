package be.woonspoor.casefile;

import be.woonspoor.engine.StepHeading;
import be.woonspoor.engine.StepView;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The line at the top of every form: who the case is about, and its number. */
@Component
class CaseHeading implements StepHeading {

  private final CaseFiles files;

  CaseHeading(CaseFiles files) {
    this.files = files;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return files
        .find(view.caseNumber())
        .map(
            file ->
                Map.<String, Object>of(
                    "clientName", file.person().fullName(), "caseNumber", file.caseNumber()))
        .orElse(Map.of());
  }
}
