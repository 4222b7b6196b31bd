package be.woonspoor.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;

/**
 * How the played staff fill in a form: what is asked, and a few words wherever there is room for
 * them.
 */
record StaffPen(LocalDate today) implements FormFiller.Pen {

  private static final Set<String> TEXTS = Set.of("textfield", "textarea");

  static final String WORDS = "Zoals besproken.";

  @Override
  public boolean answers(JsonNode field) {
    return field.at("/validate/required").asBoolean(false) || isRoomForWords(field);
  }

  @Override
  public String words(JsonNode field) {
    return WORDS;
  }

  @Override
  public Number number(JsonNode field) {
    return field.at("/validate/min").asInt(1);
  }

  @Override
  public String day(JsonNode field) {
    return today.toString();
  }

  private static boolean isRoomForWords(JsonNode field) {
    return TEXTS.contains(field.path("type").asText())
        && field.at("/validate/pattern").isMissingNode()
        && field.at("/validate/validationType").isMissingNode();
  }
}
