package be.woonspoor.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.coaching.Goal;
import be.woonspoor.coaching.LifeDomain;
import be.woonspoor.coaching.Phase;
import be.woonspoor.engine.model.ModelFile;
import be.woonspoor.engine.model.ModelFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The forms and models of the coaching: the same goals for everybody, and never a threat. */
class CoachingFormsTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void every_review_asks_for_each_of_the_five_goals_which_may_be_skipped() {
    for (var goal : Goal.values()) {
      var field = field("coaching-cycle.evaluate-cycle", GoalFields.status(goal));
      assertThat(required(field)).isTrue();
      assertThat(field.path("label").asText()).isEqualTo(goal.label());
      assertThat(values(field)).containsExactlyInAnyOrderElementsOf(names(Goal.Status.values()));
      assertThat(field("coaching-cycle.set-focus", GoalFields.nuance(goal)).path("label").asText())
          .isEqualTo(goal.label());
    }
  }

  @Test
  void every_domain_can_be_chosen_left_out_for_good_and_need_not_be_discussed() {
    for (var domain : LifeDomain.values()) {
      var field = field("coaching-cycle.evaluate-cycle", DomainFields.step(domain));
      assertThat(required(field)).isFalse();
      assertThat(field.path("label").asText()).isEqualTo(domain.label());
      assertThat(field.path("valuesKey").asText()).isEqualTo(DomainFields.steps(domain));
      assertThat(field.at("/conditional/hide").asText()).contains("discussed", domain.name());
    }
    for (var list : List.of("focusDomains", "neverDomains")) {
      var field = field("coaching-cycle.set-focus", list);
      assertThat(required(field)).isFalse();
      assertThat(values(field)).containsExactlyElementsOf(names(LifeDomain.values()));
    }
  }

  @Test
  void the_phases_are_those_of_the_plan() {
    assertThat(values(field("coaching-cycle.evaluate-cycle", "phase")))
        .containsExactlyElementsOf(names(Phase.values()));
  }

  @Test
  void nothing_of_the_coaching_acts_on_the_lease_or_speaks_to_the_landlord() {
    var models =
        ModelFiles.onClassPath().stream()
            .filter(ModelFile::isProcess)
            .filter(file -> file.name().contains("/coaching/"))
            .map(file -> new String(file.bytes(), StandardCharsets.UTF_8));

    assertThat(models)
        .hasSize(5)
        .allSatisfy(
            model ->
                assertThat(model.toLowerCase(Locale.ROOT))
                    .doesNotContain("tenancy.", "allocation.", "lease", "landlord"));
  }

  private static JsonNode field(String form, String key) {
    return fields(form).stream()
        .filter(field -> field.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> fields(String form) {
    var file =
        ModelFiles.onClassPath().stream()
            .filter(ModelFile::isForm)
            .filter(f -> f.stem().equals(form))
            .findFirst()
            .orElseThrow();
    try {
      return stream(JSON.readTree(file.bytes()).path("components"))
          .filter(component -> component.has("key") || component.has("path"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean required(JsonNode field) {
    return field.at("/validate/required").asBoolean(false);
  }

  private static List<String> values(JsonNode field) {
    return stream(field.path("values")).map(value -> value.path("value").asText()).toList();
  }

  private static List<String> names(Enum<?>[] codes) {
    return Arrays.stream(codes).map(Enum::name).toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return Stream.iterate(0, index -> index < array.size(), index -> index + 1).map(array::get);
  }
}
