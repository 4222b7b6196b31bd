package be.woonspoor.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.woonspoor.allocation.Landlords;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.WoonspoorTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Milestones are data per landlord, with the day from which they hold. */
@WoonspoorTest
class MilestoneRulesTests {

  private static final String THUISPUNT = "thuispunt-gent";

  @Autowired private MilestoneRules rules;
  @Autowired private Landlords landlords;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @Test
  void what_the_dossier_says_holds_with_every_landlord() {
    assertThat(rules.on(Optional.empty(), today()))
        .extracting(
            value -> value.rule().code(),
            value -> value.rule().applies(),
            value -> value.rule().fromMonths().orElse(0),
            value -> value.rule().term().map(MilestoneTerm::inWords).orElse("wet"))
        .containsExactly(
            tuple(MilestoneCode.FIRST_REMINDER, true, 1, "5 dagen"),
            tuple(MilestoneCode.SECOND_REMINDER, true, 2, "5 dagen"),
            tuple(MilestoneCode.DEFAULT_NOTICE, true, 2, "10 werkdagen"),
            tuple(MilestoneCode.REGISTERED_NOTICE, true, 3, "tot het einde van de maand"),
            tuple(MilestoneCode.LOCAL_COMMITTEE, false, 2, "20 werkdagen"),
            tuple(MilestoneCode.MEDIATION, true, 2, "10 werkdagen"),
            tuple(MilestoneCode.CONCILIATION, true, 3, "10 werkdagen"),
            tuple(MilestoneCode.TERMINATION, true, 0, "wet"),
            tuple(MilestoneCode.SUMMONS, true, 0, "wet"),
            tuple(MilestoneCode.JUDGMENT, true, 0, "wet"),
            tuple(MilestoneCode.EVICTION_FUND, true, 0, "5 werkdagen"));
    assertThat(rules.history())
        .filteredOn(value -> value.landlordId().isEmpty() && value.by().isEmpty())
        .allSatisfy(
            value -> {
              assertThat(value.reason()).matches("Bij het begin \\[R\\d+,.*S\\d+.*]\\.");
              assertThat(value.rule().coachCan()).endsWith(".");
            });
    assertThat(rule(Optional.empty(), MilestoneCode.SECOND_REMINDER, today()).fromEuro())
        .hasValueSatisfying(euro -> assertThat(euro).isEqualByComparingTo("500"));
  }

  @Test
  void a_letter_from_before_anything_was_written_down_has_the_first_rules() {
    assertThat(rules.on(Optional.empty(), LocalDate.of(1999, 1, 1)))
        .isEqualTo(rules.on(Optional.empty(), LocalDate.of(2024, 1, 1)))
        .isNotEmpty();
  }

  /** The lines that this landlord had as text moved along, with their words. */
  @Test
  void the_steps_that_a_landlord_had_as_text_became_its_own_milestones() {
    var own = Optional.of(THUISPUNT);
    var day = LocalDate.of(2024, 6, 1);

    assertThat(rule(own, MilestoneCode.DEFAULT_NOTICE, day))
        .satisfies(
            rule -> {
              assertThat(rule.fromMonths()).contains(2);
              assertThat(rule.landlordDoes()).isEqualTo("ingebrekestelling");
            });
    assertThat(rule(own, MilestoneCode.FIRST_REMINDER, day).landlordDoes())
        .isEqualTo("herinnering, te betalen binnen vijf dagen");
    assertThat(rule(own, MilestoneCode.REGISTERED_NOTICE, day).fromMonths()).contains(3);
    assertThat(rule(own, MilestoneCode.SECOND_REMINDER, day).applies())
        .as("not among its steps")
        .isFalse();
    assertThat(landlords.history(THUISPUNT))
        .as("the lines stay to be read")
        .anyMatch(value -> value.value().startsWith("1: herinnering"));
  }

  @Test
  void a_change_holds_from_its_day_for_its_landlord_and_is_signed() {
    var landlord = aLandlord();
    var before = rule(landlord, MilestoneCode.MEDIATION, today());

    rules.change(change(landlord.orElseThrow(), "MEDIATION", today().plusDays(10)), "lead");

    assertThat(rule(landlord, MilestoneCode.MEDIATION, today().plusDays(9))).isEqualTo(before);
    assertThat(rule(landlord, MilestoneCode.MEDIATION, today().plusDays(10)))
        .satisfies(
            rule -> {
              assertThat(rule.fromMonths()).contains(4);
              assertThat(rule.fromEuro()).contains(new BigDecimal("750.50"));
              assertThat(rule.term()).contains(new MilestoneTerm(3, MilestoneTerm.Unit.MONTHS));
              assertThat(rule.ocmw()).isEqualTo(OcmwNotice.UNLESS_OBJECTED);
            });
    assertThat(rule(Optional.of(THUISPUNT), MilestoneCode.MEDIATION, today().plusDays(10)))
        .isEqualTo(before);
    assertThat(rules.history().get(0))
        .satisfies(
            value -> {
              assertThat(value.by()).isEqualTo("lead");
              assertThat(value.reason()).isEqualTo("Nieuwe afspraak.");
            });
  }

  @Test
  void a_landlord_that_is_added_like_another_begins_with_its_milestones() {
    var added = landlords.add("Zoals " + UUID.randomUUID(), THUISPUNT, "proef", "lead").id();

    assertThat(rule(Optional.of(added), MilestoneCode.SECOND_REMINDER, today()).applies())
        .isFalse();
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "landlord,     niemand,         bestaat niet",
    "code,         IETS,            Kies een mijlpaal",
    "fromMonths,   0,               van 1 tot en met 36",
    "fromMonths,   anderhalf,       van 1 tot en met 36",
    "fromEuro,     -5,              een bedrag",
    "fromEuro,     20001,           een bedrag",
    "amount,       366,             van 1 tot en met 365",
    "amount,       '',              van 1 tot en met 365",
    "unit,         WEEKS,           Kies waarin",
    "ocmw,         MISSCHIEN,       Kies of het OCMW",
    "landlordDoes, '',              Zeg wat er dan gebeurt",
    "coachCan,     '',              wat de coach nog kan doen",
    "validFrom,    2020-01-01,      vandaag of een latere dag",
    "validFrom,    2999-01-01,      te ver",
    "reason,       ' ',             Geef een reden",
  })
  void what_can_not_be_is_refused_at_its_field_and_changes_nothing(
      String field, String value, String sentence) {
    var before = rules.history();

    assertThat(refusal(with(field, value)))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo(field);
              assertThat(error.message()).contains(sentence);
            });
    assertThat(rules.history()).isEqualTo(before);
  }

  @Test
  void what_the_law_or_a_table_says_is_not_for_a_landlord_to_set() {
    assertThat(refusal(with("code", "SUMMONS")))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("fromMonths", "fromEuro", "amount");
    assertThat(refusal(with("code", "EVICTION_FUND")))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("fromMonths", "fromEuro");
  }

  @Test
  void a_milestone_that_applies_needs_to_be_reached_somehow() {
    var typed = change(THUISPUNT, "MEDIATION", today());

    assertThat(
            refusal(
                new MilestoneChange(
                    typed.landlordId(),
                    typed.code(),
                    true,
                    "",
                    " ",
                    typed.amount(),
                    typed.unit(),
                    typed.ocmw(),
                    typed.landlordDoes(),
                    typed.coachCan(),
                    typed.validFrom(),
                    typed.reason())))
        .extracting(FieldError::field)
        .containsExactly("fromMonths");
  }

  @Test
  void nobody_rewrites_what_was_written_down() {
    assertThatThrownBy(
            () -> jdbc.sql("update woonspoor.landlord_milestone set coach_can = 'niets'").update())
        .isInstanceOf(DataAccessException.class);
  }

  private List<FieldError> refusal(MilestoneChange change) {
    try {
      rules.change(change, "lead");
      return List.of();
    } catch (MilestoneRefused refused) {
      return refused.errors();
    }
  }

  private MilestoneChange with(String field, String value) {
    var right = change(THUISPUNT, "MEDIATION", today());
    return new MilestoneChange(
        field.equals("landlord") ? value : right.landlordId(),
        field.equals("code") ? value : right.code(),
        true,
        field.equals("fromMonths") ? value : right.fromMonths(),
        field.equals("fromEuro") ? value : right.fromEuro(),
        field.equals("amount") ? value : right.amount(),
        field.equals("unit") ? value : right.unit(),
        field.equals("ocmw") ? value : right.ocmw(),
        field.equals("landlordDoes") ? value : right.landlordDoes(),
        field.equals("coachCan") ? value : right.coachCan(),
        field.equals("validFrom") ? LocalDate.parse(value) : right.validFrom(),
        field.equals("reason") ? value : right.reason());
  }

  private MilestoneChange change(String landlord, String code, LocalDate from) {
    return new MilestoneChange(
        landlord,
        code,
        true,
        "4",
        "750,50",
        "3",
        "MONTHS",
        "UNLESS_OBJECTED",
        "Vraagt bemiddeling.",
        "Ga mee.",
        from,
        "Nieuwe afspraak.");
  }

  private MilestoneRule rule(Optional<String> landlord, MilestoneCode code, LocalDate day) {
    return rules.on(landlord, day).stream()
        .map(MilestoneValue::rule)
        .filter(rule -> rule.code() == code)
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> aLandlord() {
    return Optional.of(
        landlords.add("Proef " + UUID.randomUUID(), THUISPUNT, "proef", "lead").id());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
