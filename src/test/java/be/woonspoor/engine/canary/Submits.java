package be.woonspoor.engine.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.woonspoor.engine.FormRefused;
import be.woonspoor.support.Canaries;
import be.woonspoor.support.CanaryPen;
import be.woonspoor.support.FormFiller;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The submits of all tours. The first time, a form is refused for a field that does not exist and
 * for texts that are too long, and fails after it was accepted; then it is taken in. Each time the
 * engine and the log are searched.
 */
final class Submits {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TOO_LONG = 400;

  private final Forms forms;
  private final Watch watch;
  private final Sabotage sabotage;
  private final Set<String> refused = new TreeSet<>();
  private final Set<String> failed = new TreeSet<>();
  private final Set<String> accepted = new TreeSet<>();
  private final Set<String> failedJobs = new HashSet<>();

  Submits(Forms forms, Watch watch, Sabotage sabotage) {
    this.forms = forms;
    this.watch = watch;
    this.sabotage = sabotage;
  }

  /** A form with a canary in every field that takes one, but for what was chosen. */
  Map<String, Object> filled(
      Forms.Step step, Map<String, Object> choices, Map<String, Object> shown) {
    Function<String, JsonNode> offered =
        key ->
            shown.containsKey(key) ? JSON.valueToTree(shown.get(key)) : MissingNode.getInstance();
    return new FormFiller(new CanaryPen(), choices, offered).fill(forms.json(step));
  }

  /** Submits a form at a door; good values are taken in. */
  <T> T of(Forms.Step step, Map<String, Object> good, Function<Map<String, Object>, T> door) {
    if (!accepted.contains(step.toString())) {
      isRefused(step, withAStranger(good), door);
      if (good.containsValue(Canaries.TEXT)) {
        isRefused(step, withTooLongTexts(good), door);
      }
      refused.add(step.toString());
      fails(step.toString(), () -> door.apply(new HashMap<>(good)));
      failed.add(step.toString());
    }
    var taken = taken(step, good, door);
    accepted.add(step.toString());
    watch.nothingIsFound(step.toString());
    return taken;
  }

  /** Has the work of a job fail the first time that it is met, and then does it. */
  void failingFirst(String activity, Runnable job) {
    if (failedJobs.add(activity)) {
      fails(activity, job);
    }
    job.run();
    watch.nothingIsFound(activity);
  }

  boolean wasRefused(Forms.Step step) {
    return refused.contains(step.toString());
  }

  boolean hasFailed(Forms.Step step) {
    return failed.contains(step.toString());
  }

  boolean wasAccepted(Forms.Step step) {
    return accepted.contains(step.toString());
  }

  private <T> T taken(
      Forms.Step step, Map<String, Object> good, Function<Map<String, Object>, T> door) {
    try {
      return door.apply(new HashMap<>(good));
    } catch (RuntimeException e) {
      throw new AssertionError(
          "%s was not accepted: %s; %s".formatted(step, e.getMessage(), good), e);
    }
  }

  private <T> void isRefused(
      Forms.Step step, Map<String, Object> values, Function<Map<String, Object>, T> door) {
    var refusal = catchThrowable(() -> door.apply(values));
    assertThat(refusal).as("the refusal of %s", step).isInstanceOf(FormRefused.class);
    Watch.nothingIsIn(refusal, step.toString());
    watch.nothingIsFound("a refusal of " + step);
  }

  private void fails(String what, Runnable action) {
    sabotage.during(
        () -> {
          var failure = catchThrowable(action::run);
          assertThat(failure)
              .as("what comes after %s must fail here", what)
              .isNotNull()
              .isNotInstanceOf(FormRefused.class);
          Watch.nothingIsIn(failure, what);
        });
    watch.nothingIsFound("a failure of " + what);
  }

  private static Map<String, Object> withAStranger(Map<String, Object> good) {
    var values = new HashMap<>(good);
    values.put(Canaries.TEXT, Canaries.TEXT);
    return values;
  }

  private static Map<String, Object> withTooLongTexts(Map<String, Object> good) {
    var values = new HashMap<>(good);
    values.replaceAll(
        (key, value) -> Canaries.TEXT.equals(value) ? Canaries.TEXT.repeat(TOO_LONG) : value);
    return values;
  }
}
