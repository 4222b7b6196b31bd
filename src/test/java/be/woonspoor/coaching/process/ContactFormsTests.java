package be.woonspoor.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.coaching.ContactSignal;
import be.woonspoor.coaching.LifeDomain;
import be.woonspoor.coaching.Reached;
import be.woonspoor.engine.model.ModelFile;
import be.woonspoor.engine.model.ModelFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms about contacts are short: every field counts, also one that is hidden at first. */
class ContactFormsTests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PLANNED = "coaching-cycle.log-planned-contact";
  private static final String OTHER = "log-contact.contact-reported";

  /** A start form can't know which case it is about, so it asks. */
  private static final String WHICH_CASE = "caseNumber";

  @ParameterizedTest
  @CsvSource({
    PLANNED + ", 9, 4",
    OTHER + ", 9, 4",
    "coaching-cycle.call-or-text, 6, 3",
    "coaching-cycle.visit-unannounced, 6, 3",
    "coaching-cycle.send-letter, 8, 3",
  })
  void a_form_about_a_contact_has_few_fields_and_fewer_that_must_be_filled(
      String form, int fields, long required) {
    assertThat(keys(form)).hasSizeLessThanOrEqualTo(fields);
    assertThat(fields(form).stream().filter(ContactFormsTests::required).count())
        .isLessThanOrEqualTo(required);
  }

  @Test
  void the_planned_and_the_other_contact_ask_the_same() {
    assertThat(keys(PLANNED))
        .containsExactly(
            "contactOn",
            "manner",
            "reached",
            "howItGoes",
            "note",
            "domains",
            "signal",
            "nextOn",
            "nextWhere");
    assertThat(keys(OTHER)).isEqualTo(keys(PLANNED));
  }

  @Test
  void the_options_are_those_that_the_system_knows() {
    for (var form : List.of(PLANNED, OTHER)) {
      assertThat(options(form, "reached")).isEqualTo(names(Reached.values()));
      assertThat(options(form, "domains")).isEqualTo(names(LifeDomain.values()));
      assertThat(options(form, "signal").stream().filter(o -> !o.equals(ContactStep.REVIEW)))
          .containsExactlyElementsOf(names(ContactSignal.values()));
    }
  }

  @Test
  void a_line_that_says_so_is_a_promise() {
    assertThat(
            Promises.in(
                Optional.of("Rustig.\nafspraak: samen naar de bank\n- Afgesproken: bellen ")))
        .contains("samen naar de bank\nbellen");
    assertThat(Promises.in(Optional.of("De afspraak met de bank ging niet door.\nAfspraak:")))
        .isEmpty();
  }

  private static List<String> keys(String form) {
    return fields(form).stream()
        .map(field -> field.path("key").asText(field.path("path").asText()))
        .filter(key -> !key.equals(WHICH_CASE))
        .toList();
  }

  private static List<String> options(String form, String key) {
    var options = new ArrayList<String>();
    fields(form).stream()
        .filter(field -> field.path("key").asText().equals(key))
        .forEach(field -> field.path("values").forEach(o -> options.add(o.path("value").asText())));
    return options;
  }

  /** Every component that takes input, also within groups and lists. */
  private static List<JsonNode> fields(String form) {
    var found = new ArrayList<JsonNode>();
    collect(json(form).path("components"), found);
    return found;
  }

  private static void collect(JsonNode components, List<JsonNode> found) {
    for (var component : components) {
      if (component.has("key") || component.has("path")) {
        found.add(component);
      }
      collect(component.path("components"), found);
    }
  }

  private static boolean required(JsonNode field) {
    return field.at("/validate/required").asBoolean(false);
  }

  private static JsonNode json(String form) {
    var file =
        ModelFiles.onClassPath().stream()
            .filter(ModelFile::isForm)
            .filter(f -> f.stem().equals(form))
            .findFirst()
            .orElseThrow();
    try {
      return JSON.readTree(file.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Enum<?>[] codes) {
    return Arrays.stream(codes).map(Enum::name).toList();
  }
}
