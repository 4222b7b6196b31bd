package be.woonspoor.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/**
 * Treatment, sobriety, work, day activity and motivation are never asked to decide on recognition
 * (rule 1 of the design, R3).
 */
class ForbiddenCriteriaTests {

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "sobri|nuchter|abstin|alcohol|drank|drug|verslaaf|verslav|addict|"
              + "behandel|therap|treatment|medic|psychiat|opname|"
              + "\\bwerk\\b|\\bwerkt|werkloos|werkzoek|tewerk|\\bjob|employ|\\bwork\\b|dagbesteding|"
              + "day.?activity|activering|opleiding|motivat|gemotiveerd",
          Pattern.CASE_INSENSITIVE);

  @ParameterizedTest
  @ValueSource(strings = {"eligibility", "income-limits"})
  void no_table_of_recognition_asks_for_them(String table) throws IOException {
    try (var file = resource("processes/referral/" + table + ".dmn").getInputStream()) {
      var inputs = Dmn.readModelFromStream(file).getModelElementsByType(Input.class);
      assertThat(inputs).isNotEmpty();
      assertThat(inputs)
          .allSatisfy(
              input ->
                  assertHarmless(
                      input.getLabel() + " " + input.getInputExpression().getTextContent()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trajectory/housing-trajectory.referral-received",
        "referral/referral.check-completeness",
        "referral/referral.complete-referral",
        "referral/referral.decide-recognition"
      })
  void no_form_of_recognition_asks_for_them(String form) throws IOException {
    try (var file = resource("forms/" + form + ".form").getInputStream()) {
      var questions = questions(new ObjectMapper().readTree(file).path("components"));
      assertThat(questions).isNotEmpty();
      assertThat(questions).allSatisfy(ForbiddenCriteriaTests::assertHarmless);
    }
  }

  @Test
  void the_referral_that_partners_send_has_no_field_for_them() throws IOException {
    try (var file = resource("api/referral.schema.json").getInputStream()) {
      var fields = new ArrayList<String>();
      fields(new ObjectMapper().readTree(file), fields);
      assertThat(fields).contains("acceptsCoach");
      assertThat(fields).allSatisfy(ForbiddenCriteriaTests::assertHarmless);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is de persoon nuchter?",
        "isSober sobriety",
        "Volgt een behandeling",
        "inTreatment",
        "Heeft werk",
        "motivationScore",
        "Dagbesteding"
      })
  void the_words_are_recognised_when_they_are_there(String question) {
    assertThat(FORBIDDEN.matcher(question).find()).isTrue();
  }

  private static ClassPathResource resource(String path) {
    return new ClassPathResource(path);
  }

  private static void assertHarmless(String question) {
    assertThat(FORBIDDEN.matcher(question).find()).as(question).isFalse();
  }

  private static List<String> questions(JsonNode components) {
    var questions = new ArrayList<String>();
    for (var component : components) {
      for (var name : List.of("key", "path", "label", "dateLabel")) {
        if (component.has(name)) {
          questions.add(component.path(name).asText());
        }
      }
      component.path("values").forEach(option -> questions.add(option.path("label").asText()));
      questions.addAll(questions(component.path("components")));
    }
    return questions;
  }

  private static void fields(JsonNode schema, List<String> fields) {
    schema.path("properties").fieldNames().forEachRemaining(fields::add);
    Stream.of(schema.path("properties"), schema)
        .forEach(node -> node.forEach(child -> fields(child, fields)));
  }
}
