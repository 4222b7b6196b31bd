package be.woonspoor.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.WoonspoorTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What landlords set holds from a day on and is never rewritten. */
@WoonspoorTest
class LandlordsTests {

  private static final String THUISPUNT = "thuispunt-gent";

  @Autowired private Landlords landlords;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @Test
  void the_demo_has_one_landlord_with_the_rules_of_the_dossier() {
    var rules = landlords.rules(THUISPUNT, today());

    assertThat(landlords.find(THUISPUNT)).contains(new Landlord(THUISPUNT, "Thuispunt Gent"));
    assertThat(rules.replyDays()).as("the ordinary term").isEmpty();
    assertThat(rules.refusalsAllowed()).isEqualTo(1);
    assertThat(rules.occupancyNorm()).isEqualTo("CORDIUM");
    assertThat(rules.childCountsUntil()).isEqualTo(25);
  }

  @ParameterizedTest
  @EnumSource(LandlordItem.class)
  void every_item_has_a_name_and_a_hint(LandlordItem item) {
    assertThat(item.label()).isNotBlank();
    assertThat(item.hint()).endsWith(".");
  }

  @Test
  void a_change_holds_from_its_day_and_is_signed() {
    var landlord = aLandlord();

    change(landlord, LandlordItem.REPLY_DAYS, "5", today().plusDays(10));

    assertThat(landlords.rules(landlord, today().plusDays(9)).replyDays()).isEmpty();
    assertThat(landlords.rules(landlord, today().plusDays(10)).replyDays())
        .isEqualTo(OptionalInt.of(5));
    var written = landlords.history(landlord).get(0);
    assertThat(written.item()).isEqualTo(LandlordItem.REPLY_DAYS);
    assertThat(written.by()).isEqualTo("lead");
    assertThat(written.reason()).isEqualTo("Nieuw reglement.");
    assertThat(written.changedAt()).isBeforeOrEqualTo(clock.instant());
  }

  @Test
  void a_change_in_between_leaves_the_later_one() {
    var landlord = aLandlord();
    change(landlord, LandlordItem.REFUSALS_ALLOWED, "3", today().plusDays(20));

    change(landlord, LandlordItem.REFUSALS_ALLOWED, "2", today().plusDays(10));

    assertThat(refusals(landlord, 9)).isEqualTo(1);
    assertThat(refusals(landlord, 10)).isEqualTo(2);
    assertThat(refusals(landlord, 19)).isEqualTo(2);
    assertThat(refusals(landlord, 20)).isEqualTo(3);
  }

  @Test
  void of_two_changes_for_the_same_day_the_last_one_counts() {
    var landlord = aLandlord();
    change(landlord, LandlordItem.REFUSALS_ALLOWED, "3", today());
    change(landlord, LandlordItem.REFUSALS_ALLOWED, "2", today());

    assertThat(refusals(landlord, 0)).isEqualTo(2);
    assertThat(landlords.history(landlord)).hasSizeGreaterThan(2);
  }

  @Test
  void what_was_known_before_a_change_stays_what_it_was() {
    var landlord = aLandlord();
    var later = clock.instant().plusSeconds(1);
    jdbc.sql(
            """
            insert into woonspoor.landlord_value
              (landlord_id, item, value, valid_from, changed_at, by_user, reason)
            values (:id, 'REFUSALS_ALLOWED', '4', :today, :later, 'lead', 'Proef.')
            """)
        .param("id", landlord)
        .param("today", LocalDate.ofInstant(later, Terms.BELGIUM))
        .param("later", later.atOffset(ZoneOffset.UTC))
        .update();

    var day = LocalDate.ofInstant(later, Terms.BELGIUM);
    assertThat(landlords.rules(landlord, day, later.minusMillis(1)).refusalsAllowed()).isEqualTo(1);
    assertThat(landlords.rules(landlord, day, later).refusalsAllowed()).isEqualTo(4);
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "NAME,               '',                 Vul dit veld in.",
    "REPLY_DAYS,         0,                  geheel getal",
    "REPLY_DAYS,         91,                 geheel getal",
    "REPLY_DAYS,         vijf,               geheel getal",
    "REPLY_DAYS,         1.5,                geheel getal",
    "REFUSALS_ALLOWED,   -1,                 geheel getal",
    "REFUSALS_ALLOWED,   '',                 Vul dit veld in.",
    "OCCUPANCY_NORM,     BESTAAT-NIET,       staat niet in de bezettingstabel",
    "CHILD_COUNTS_UNTIL, 17,                 geheel getal",
    "CHILD_COUNTS_UNTIL, 41,                 geheel getal",
    "ARREARS_STEPS,      1: brief,           nu bij de mijlpalen",
    "CONTACT_EMAIL,      geen adres,         geen e-mailadres",
    "CONTACT_PHONE,      bel maar,           geen telefoonnummer",
  })
  void a_value_that_can_not_be_is_refused_and_changes_nothing(
      LandlordItem item, String value, String sentence) {
    var before = landlords.history(THUISPUNT);

    assertThat(refusal(() -> change(THUISPUNT, item, value, today())))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo("value");
              assertThat(error.message()).contains(sentence);
            });
    assertThat(landlords.history(THUISPUNT)).isEqualTo(before);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    assertThat(
            refusal(
                () ->
                    landlords.change(
                        "niemand",
                        new LandlordChange(
                            LandlordItem.REPLY_DAYS, "nul", today().minusDays(1), " "),
                        "lead")))
        .extracting(FieldError::field)
        .containsExactly("landlord", "value", "validFrom", "reason");
  }

  @Test
  void nothing_is_backdated_and_nothing_lies_far_ahead() {
    assertThat(refusal(() -> change(THUISPUNT, LandlordItem.REPLY_DAYS, "5", today().minusDays(1))))
        .extracting(FieldError::message)
        .containsExactly(
            "Kies vandaag of een latere dag: wat al beslist is, blijft zoals het was.");
    assertThat(
            refusal(
                () ->
                    change(
                        THUISPUNT, LandlordItem.REPLY_DAYS, "5", today().plusYears(5).plusDays(1))))
        .hasSize(1);
  }

  @Test
  void what_is_no_change_is_refused() {
    assertThat(refusal(() -> change(THUISPUNT, LandlordItem.REFUSALS_ALLOWED, " 1 ", today())))
        .extracting(FieldError::message)
        .containsExactly("Dat is al de waarde op die dag.");
  }

  @Test
  void the_database_keeps_every_value_as_it_was() {
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        "update woonspoor.landlord_value set value = '9' where item = 'REPLY_DAYS'")
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("never rewritten");
    assertThatThrownBy(() -> jdbc.sql("delete from woonspoor.landlord_value").update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("never rewritten");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into woonspoor.landlord_value
                          (landlord_id, item, value, valid_from, changed_at, by_user, reason)
                        values ('thuispunt-gent', 'REPLY_DAYS', '5', date '2024-02-01',
                          timestamptz '2024-02-02 12:00+01', 'lead', 'te laat')
                        """)
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("landlord_value_not_backdated");
  }

  @Test
  void a_new_landlord_begins_with_the_rules_of_another_and_without_its_contact() {
    var name = "Zorg & Wonen " + UUID.randomUUID();
    var first = aLandlord();
    change(first, LandlordItem.CONTACT_PHONE, "09 123 45 67", today());

    var added = landlords.add(name, first, "Nieuwe partner.", "lead");

    assertThat(added.id()).startsWith("zorg-wonen-");
    assertThat(landlords.all()).contains(added);
    assertThat(landlords.rules(added.id(), today())).isEqualTo(landlords.rules(first, today()));
    assertThat(landlords.values(added.id(), today())).doesNotContainKey(LandlordItem.CONTACT_PHONE);
    assertThat(refusal(() -> landlords.add(name.toUpperCase(), THUISPUNT, "Nog eens.", "lead")))
        .extracting(FieldError::message)
        .containsExactly("Deze verhuurder is er al.");
  }

  @Test
  void a_landlord_needs_a_name_of_its_own() {
    assertThat(refusal(() -> landlords.add("  ", "niemand", "", "lead")))
        .extracting(FieldError::field)
        .containsExactly("name", "landlord", "reason");
    assertThat(refusal(() -> landlords.add("&&&", THUISPUNT, "Proef.", "lead"))).hasSize(1);
    var other = aLandlord();
    assertThat(refusal(() -> change(other, LandlordItem.NAME, "thuispunt gent", today())))
        .extracting(FieldError::message)
        .containsExactly("Een andere verhuurder heet al zo.");
  }

  @Test
  void only_the_norms_of_the_table_can_be_chosen() {
    assertThat(landlords.choices(LandlordItem.OCCUPANCY_NORM)).contains("CORDIUM");
    assertThat(landlords.choices(LandlordItem.REPLY_DAYS)).isEmpty();
  }

  private String aLandlord() {
    return landlords
        .add("Zonnewoning " + UUID.randomUUID(), THUISPUNT, "Voor de proef.", "lead")
        .id();
  }

  private void change(String landlord, LandlordItem item, String value, LocalDate from) {
    landlords.change(landlord, new LandlordChange(item, value, from, "Nieuw reglement."), "lead");
  }

  private int refusals(String landlord, int daysAhead) {
    return landlords.rules(landlord, today().plusDays(daysAhead)).refusalsAllowed();
  }

  private static List<FieldError> refusal(ThrowingCallable act) {
    return ((LandlordRefused) catchThrowable(act)).errors();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Terms.BELGIUM);
  }
}
