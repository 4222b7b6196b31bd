package be.woonspoor.referral;

import be.woonspoor.engine.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The published schema of a referral, with its errors in Dutch and by field. */
@Component
class ReferralSchema {

  static final String FILE = "api/referral.schema.json";

  private final JsonSchema schema;

  ReferralSchema() {
    var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    try (var file = new ClassPathResource(FILE).getInputStream()) {
      schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(new ObjectMapper().readTree(file), config);
    } catch (IOException e) {
      throw new UncheckedIOException("the schema " + FILE + " can't be read", e);
    }
  }

  /** Everything that does not follow the schema, in the order in which it was found. */
  List<FieldError> errors(JsonNode referral) {
    return schema.validate(referral).stream()
        .map(found -> new FieldError(field(found), sentence(found)))
        .toList();
  }

  private static String field(ValidationMessage found) {
    var parent = found.getInstanceLocation();
    var named = Stream.of(found.getProperty()).filter(Objects::nonNull);
    return Stream.concat(steps(parent), named)
        .reduce(
            "",
            (path, step) ->
                path.isEmpty() || step.startsWith("[") ? path + step : path + "." + step);
  }

  private static Stream<String> steps(JsonNodePath path) {
    return Stream.iterate(0, i -> i < path.getNameCount(), i -> i + 1)
        .map(path::getElement)
        .map(step -> step instanceof Integer index ? "[" + index + "]" : String.valueOf(step));
  }

  private static String sentence(ValidationMessage found) {
    var rule = found.getSchemaNode();
    return switch (found.getType()) {
      case "required" -> "Vul dit veld in.";
      case "additionalProperties" -> "Dit veld is niet gekend.";
      case "type" -> ofType(rule);
      case "minLength" ->
          rule.asInt() == 1 ? "Vul dit veld in." : "Minstens " + rule.asText() + " tekens.";
      case "maxLength" -> "Hoogstens " + rule.asText() + " tekens.";
      case "maxItems" -> "Hoogstens " + rule.asText() + " regels.";
      case "minimum" -> "Minstens " + rule.asText() + ".";
      case "maximum" -> "Hoogstens " + rule.asText() + ".";
      case "enum" -> "Kies een van: " + options(rule) + ".";
      case "pattern" -> "Dit heeft niet de verwachte vorm, zoals 'nl' voor een taal.";
      case "format" -> ofFormat(rule.asText());
      default -> "Deze waarde is hier niet toegestaan.";
    };
  }

  private static String ofType(JsonNode rule) {
    var type = rule.isArray() ? rule.path(0).asText() : rule.asText();
    return switch (type) {
      case "string" -> "Dit moet een tekst zijn.";
      case "integer" -> "Dit moet een geheel getal zijn.";
      case "number" -> "Dit moet een getal zijn.";
      case "boolean" -> "Dit moet waar of onwaar zijn (true of false).";
      case "array" -> "Dit moet een lijst zijn.";
      default -> "Dit moet een groep van velden zijn.";
    };
  }

  private static String ofFormat(String format) {
    return switch (format) {
      case "date" -> "Dit is geen geldige datum; schrijf ze als 2026-01-31.";
      case "email" -> "Dit is geen e-mailadres.";
      default -> "Dit heeft niet de verwachte vorm.";
    };
  }

  private static String options(JsonNode rule) {
    return String.join(
        ", ", StreamSupport.stream(rule.spliterator(), false).map(JsonNode::asText).toList());
  }
}
