package be.woonspoor.engine.form;

import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepHeading;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Finds what a step does with its form. */
@Component
class Steps {

  static final String DEFAULT = "recordedStep";

  private final ApplicationContext beans;
  private final ObjectProvider<StepHeading> headings;

  Steps(ApplicationContext beans, ObjectProvider<StepHeading> headings) {
    this.beans = beans;
    this.headings = headings;
  }

  Map<String, Object> show(StepView view) {
    var shown = new LinkedHashMap<String, Object>();
    headings.orderedStream().forEach(heading -> shown.putAll(heading.show(view)));
    shown.putAll(formOf(view.step()).show(view));
    return shown;
  }

  void submit(Submission submission) {
    formOf(submission.step()).submit(submission);
  }

  private StepForm formOf(String step) {
    return candidates(step).stream()
        .filter(beans::containsBean)
        .map(beans::getBean)
        .filter(StepForm.class::isInstance)
        .map(StepForm.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> candidates(String step) {
    return List.of(beanName(step), DEFAULT);
  }

  static String beanName(String step) {
    return Character.toLowerCase(step.charAt(0)) + step.substring(1);
  }
}
