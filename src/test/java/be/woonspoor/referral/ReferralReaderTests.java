package be.woonspoor.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import be.woonspoor.engine.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a partner's system may send, and what it is told when it sends something else. */
class ReferralReaderTests {

  @Test
  void a_referral_is_read_as_it_was_sent() {
    var referral = SyntheticReferral.read();
    assertThat(referral.person().birthDate()).isEqualTo("1985-07-30");
    assertThat(referral.socialRent().taxableIncome()).isEqualByComparingTo("15000.50");
    assertThat(referral.housingNeeds().neighbourhoods()).containsExactly("Brugse Poort");
    assertThat(referral.person().nationalNumber()).isEmpty();
  }

  @Test
  void every_referral_of_the_cohort_is_read() throws IOException {
    try (var file = getClass().getResourceAsStream("/cohort/referrals-2026.json")) {
      for (var sent : new ObjectMapper().readTree(file)) {
        var day = LocalDate.parse(sent.path("receivedOn").asText());
        var body = sent.path("referral").toString().getBytes(StandardCharsets.UTF_8);
        assertThat(SyntheticReferral.reader(day).read(body).externalReference()).isNotBlank();
      }
    }
  }

  @Test
  void ten_errors_are_all_told_at_once_by_field_and_in_dutch() {
    var errors =
        errorsOf(
            json -> {
              json.remove("externalReference");
              json.put("unknown", 1);
              json.withObject("/referrer").put("organisation", "  ");
              json.withObject("/referrer").put("email", "geen adres");
              SyntheticReferral.person(json).put("birthDate", "30/07/1985");
              SyntheticReferral.person(json).put("nationalNumber", "85.07.30-033.29");
              json.withObject("/household")
                  .withArray("members")
                  .addObject()
                  .put("relation", "CAT")
                  .put("birthDate", "2030-01-01")
                  .put("sex", "F")
                  .put("residence", "VISITING");
              json.withObject("/homelessness").put("ethosLight", 8);
              json.withObject("/socialRent").put("taxableIncome", -1);
              json.withObject("/socialRent").put("ownsProperty", "nee");
              json.withObject("/homelessness").put("since", "2026-06-16");
            });
    assertThat(errors)
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder(
            "externalReference",
            "unknown",
            "referrer.organisation",
            "referrer.email",
            "person.birthDate",
            "person.nationalNumber",
            "household.members[0].relation",
            "household.members[0].birthDate",
            "homelessness.ethosLight",
            "homelessness.since",
            "socialRent.taxableIncome",
            "socialRent.ownsProperty");
    assertThat(errors)
        .extracting(FieldError::message)
        .allSatisfy(
            message ->
                assertThat(message).doesNotContainIgnoringCase("must", "should", "required", "$"));
  }

  @Test
  void a_national_number_must_fit_the_date_of_birth() {
    assertThat(
            errorsOf(json -> SyntheticReferral.person(json).put("nationalNumber", "93051822361")))
        .containsExactly(
            new FieldError("person.nationalNumber", "Dit nummer past niet bij de geboortedatum."));
  }

  @Test
  void dates_and_the_income_year_do_not_lie_in_the_future() {
    assertThat(
            errorsOf(
                json -> {
                  SyntheticReferral.person(json).put("birthDate", "2026-06-16");
                  json.withObject("/socialRent").put("incomeYear", 2027);
                }))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("person.birthDate", "socialRent.incomeYear");
  }

  @Test
  void a_child_of_today_and_a_person_younger_than_eighteen_go_on() {
    var referral =
        SyntheticReferral.with(
            json -> {
              SyntheticReferral.person(json).put("birthDate", "2010-05-12");
              json.withObject("/homelessness").put("since", "2026-06-15");
            });
    assertThat(referral.person().birthDate()).isEqualTo("2010-05-12");
  }

  @Test
  void characters_that_can_not_be_kept_are_refused() {
    assertThat(errorsOf(json -> json.put("note", "a\u0000b")))
        .extracting(FieldError::field)
        .containsExactly("note");
  }

  @Test
  void what_is_no_json_of_one_referral_is_refused_without_repeating_it() {
    for (var body :
        List.of("", "Proefmans", "[]", "{\"a\":1,\"a\":2}", "{} {}", "null", "{\"note\":\"x")) {
      var refused =
          catchThrowableOfType(
              ReferralRefused.class,
              () ->
                  SyntheticReferral.reader(SyntheticReferral.DAY)
                      .read(body.getBytes(StandardCharsets.UTF_8)));
      assertThat(refused.errors())
          .as(body)
          .extracting(FieldError::field, FieldError::message)
          .containsExactly(tuple("", "De inhoud is geen geldige JSON van één aanmelding."));
    }
  }

  @Test
  void order_spaces_and_defaults_make_no_other_referral() throws IOException {
    var json = SyntheticReferral.json();
    var again = (ObjectNode) new ObjectMapper().readTree(json.toString());
    again.withObject("/socialRent").put("taxableIncome", 15000.5);
    again.withObject("/person").put("firstName", " Tine ");
    again.remove("note");
    again.set("note", json.get("note"));
    assertThat(Fingerprint.of(read(json)).fits(read(again))).isTrue();
    again.put("note", "iets anders");
    assertThat(Fingerprint.of(read(json)).fits(read(again))).isFalse();
  }

  private static Referral read(JsonNode json) {
    return SyntheticReferral.reader(SyntheticReferral.DAY)
        .read(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<FieldError> errorsOf(Consumer<ObjectNode> change) {
    return catchThrowableOfType(ReferralRefused.class, () -> SyntheticReferral.with(change))
        .errors();
  }
}
