package be.woonspoor.referral;

import be.woonspoor.casefile.HouseholdMember;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.Terms;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Reads a referral as a partner's system sends it, and says all that is wrong with it at once. */
@Component
class ReferralReader {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private static final List<String> NEVER_BLANK =
      List.of(
          "externalReference",
          "referrer.organisation",
          "referrer.worker",
          "person.firstName",
          "person.lastName");

  private final ReferralSchema schema;
  private final Clock clock;

  ReferralReader(ReferralSchema schema, Clock clock) {
    this.schema = schema;
    this.clock = clock;
  }

  /**
   * Reads a referral.
   *
   * @throws ReferralRefused with every error by field
   */
  Referral read(byte[] body) {
    var json = parse(body);
    var byField = new LinkedHashMap<String, FieldError>();
    schema.errors(json).forEach(error -> byField.putIfAbsent(error.field(), error));
    texts(json, "", byField);
    for (var field : NEVER_BLANK) {
      if (at(json, field).isTextual() && at(json, field).asText().isBlank()) {
        byField.putIfAbsent(field, new FieldError(field, "Vul dit veld in."));
      }
    }
    particulars(json)
        .errors(LocalDate.now(clock.withZone(Terms.BELGIUM)))
        .forEach(error -> byField.putIfAbsent(error.field(), error));
    if (!byField.isEmpty()) {
      throw new ReferralRefused(new ArrayList<>(byField.values()));
    }
    return referral(json);
  }

  private static JsonNode parse(byte[] body) {
    try {
      var json = JSON.readTree(body);
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      // told below: the parser's own words may repeat what was sent
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new ReferralRefused(
        List.of(new FieldError("", "De inhoud is geen geldige JSON van één aanmelding.")));
  }

  /** Characters that the database can't keep or nobody can read. */
  private static void texts(JsonNode node, String path, LinkedHashMap<String, FieldError> errors) {
    if (node.isTextual() && node.asText().codePoints().anyMatch(ReferralReader::isUnreadable)) {
      errors.putIfAbsent(
          path, new FieldError(path, "Deze tekst bevat tekens die niet gelezen kunnen worden."));
    }
    if (node.isArray()) {
      for (var i = 0; i < node.size(); i++) {
        texts(node.get(i), path + "[" + i + "]", errors);
      }
    }
    node.fields()
        .forEachRemaining(
            entry ->
                texts(
                    entry.getValue(),
                    path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                    errors));
  }

  private static boolean isUnreadable(int character) {
    return (character < ' ' && "\n\r\t".indexOf(character) < 0)
        || Character.getType(character) == Character.SURROGATE;
  }

  private static Particulars particulars(JsonNode json) {
    var past = new LinkedHashMap<String, LocalDate>();
    date(json, "homelessness.since").ifPresent(date -> past.put("homelessness.since", date));
    var members = at(json, "household.members");
    for (var i = 0; i < members.size(); i++) {
      var field = "household.members[" + i + "].birthDate";
      readDate(members.get(i).path("birthDate")).ifPresent(date -> past.put(field, date));
    }
    return new Particulars(
        date(json, Particulars.BIRTH_DATE),
        Optional.of(at(json, Particulars.NATIONAL_NUMBER))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText),
        past,
        Optional.of(at(json, Particulars.INCOME_YEAR))
            .filter(JsonNode::isInt)
            .map(JsonNode::asInt));
  }

  private static Referral referral(JsonNode json) {
    var conditions = json.path("conditions");
    var rent = json.path("socialRent");
    return new Referral(
        text(json, "externalReference"),
        new Referral.Referrer(
            text(json, "referrer.organisation"),
            text(json, "referrer.worker"),
            text(json, "referrer.email"),
            text(json, "referrer.phone")),
        new Referral.ReferredPerson(
            text(json, "person.firstName"),
            text(json, "person.lastName"),
            date(json, Particulars.BIRTH_DATE).orElseThrow(),
            NationalNumber.read(text(json, Particulars.NATIONAL_NUMBER)),
            text(json, "person.phone"),
            Optional.of(text(json, "person.language")).filter(code -> !code.isEmpty())),
        members(at(json, "household.members")),
        new Referral.Homelessness(
            at(json, "homelessness.ethosLight").asInt(),
            date(json, "homelessness.since").orElseThrow()),
        new Referral.Conditions(
            conditions.path("cannotSearchAlonePsychosocial").asBoolean(),
            conditions.path("cannotSearchAloneFinancial").asBoolean(),
            conditions.path("honoursTenantObligations").asBoolean(),
            conditions.path("livesAloneWithSupport").asBoolean(),
            conditions.path("acceptsCoach").asBoolean()),
        new Referral.SocialRent(
            Referral.Register.valueOf(rent.path("register").asText()),
            rent.path("taxableIncome").decimalValue(),
            rent.path("incomeYear").asInt(),
            rent.path("disability").asBoolean(false),
            rent.path("ownsProperty").asBoolean()),
        new HousingNeeds(
            at(json, "housingNeeds.stepFree").asBoolean(false),
            each(at(json, "housingNeeds.neighbourhoods")).map(JsonNode::asText).toList(),
            text(json, "housingNeeds.wishes")),
        text(json, "note"));
  }

  private static List<HouseholdMember> members(JsonNode members) {
    return each(members)
        .map(
            member ->
                new HouseholdMember(
                    HouseholdMember.Relation.valueOf(member.path("relation").asText()),
                    readDate(member.path("birthDate")).orElseThrow(),
                    HouseholdMember.Sex.valueOf(member.path("sex").asText()),
                    HouseholdMember.Residence.valueOf(member.path("residence").asText())))
        .toList();
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static JsonNode at(JsonNode json, String field) {
    return json.at("/" + field.replace('.', '/'));
  }

  private static String text(JsonNode json, String field) {
    return at(json, field).isTextual() ? at(json, field).asText().strip() : "";
  }

  private static Optional<LocalDate> date(JsonNode json, String field) {
    return readDate(at(json, field));
  }

  private static Optional<LocalDate> readDate(JsonNode node) {
    try {
      return node.isTextual() ? Optional.of(LocalDate.parse(node.asText())) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
