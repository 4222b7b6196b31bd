package be.woonspoor.support;

import com.fasterxml.jackson.databind.JsonNode;

/** Answers every field of a form; text, numbers and dates are canaries wherever they may be. */
public final class CanaryPen implements FormFiller.Pen {

  @Override
  public boolean answers(JsonNode field) {
    return true;
  }

  @Override
  public String words(JsonNode field) {
    var pattern = field.at("/validate/pattern").asText();
    return switch (field.at("/validate/validationType").asText()) {
      case "email" -> Canaries.EMAIL;
      case "phone" -> Canaries.PHONE;
      default ->
          pattern.contains("@")
              ? Canaries.EMAIL
              : pattern.contains("0-9 (") ? Canaries.PHONE : Canaries.TEXT;
    };
  }

  /** The longest canary within the bounds of the field; a small count can't be one. */
  @Override
  public Number number(JsonNode field) {
    var validate = field.path("validate");
    var max = validate.path("max").asDouble(Double.MAX_VALUE);
    if (max >= Integer.parseInt(Canaries.NUMBER)) {
      return Integer.valueOf(Canaries.NUMBER);
    }
    if (field.path("decimalDigits").asInt(2) >= 2) {
      return Double.valueOf(max >= 7391.84 ? Canaries.AMOUNT : Canaries.SMALL_AMOUNT);
    }
    return Math.max(validate.path("min").asInt(0), Math.min(2, (int) max));
  }

  @Override
  public String day(JsonNode field) {
    return field.at("/properties/notBefore").asText().isEmpty() ? Canaries.DATE : Canaries.LATER;
  }
}
