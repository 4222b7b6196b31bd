package be.woonspoor.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.HouseholdMember;
import be.woonspoor.casefile.HouseholdMember.Relation;
import be.woonspoor.casefile.HouseholdMember.Residence;
import be.woonspoor.casefile.HouseholdMember.Sex;
import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.support.WoonspoorTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The income limits of social renting, by year and household (S18, S20). */
@WoonspoorTest
class SocialRentConditionsTests {

  private static final LocalDate IN_2026 = LocalDate.of(2026, 3, 1);

  @Autowired private SocialRentConditions conditions;
  @Autowired private Decisions decisions;

  @ParameterizedTest
  @CsvSource({
    "2023, SINGLE, limit-2023-single, 28105",
    "2023, SINGLE_WITH_DISABILITY, limit-2023-single-disability, 30460",
    "2023, OTHER, limit-2023-other, 42156",
    "2024, SINGLE, limit-2024-single, 29515",
    "2024, SINGLE_WITH_DISABILITY, limit-2024-single-disability, 31987",
    "2024, OTHER, limit-2024-other, 44270",
    "2026, SINGLE, limit-2024-single, 29515"
  })
  void each_year_and_household_has_its_row(
      int year, String household, String rule, BigDecimal limit) {
    var decision = decisions.decide("income-limits", Map.of("year", year, "household", household));
    assertThat(decision.rules()).extracting(Decision.FiredRule::id).containsExactly(rule);
    assertThat(new BigDecimal(decision.single("limit", Number.class).toString()))
        .isEqualByComparingTo(limit);
  }

  @Test
  void somebody_alone_has_the_lowest_limit_and_more_with_a_disability() {
    assertThat(conditions.incomeLimit(IN_2026, List.of(), false)).isEqualByComparingTo("29515");
    assertThat(conditions.incomeLimit(IN_2026, List.of(), true)).isEqualByComparingTo("31987");
  }

  @Test
  void a_partner_makes_it_the_limit_of_the_others() {
    assertThat(conditions.incomeLimit(IN_2026, List.of(partner()), true))
        .isEqualByComparingTo("44270");
  }

  @Test
  void each_minor_child_that_lives_there_adds_to_the_limit() {
    var children =
        List.of(
            child("2012-01-01", Residence.FULL_TIME),
            child("2015-01-01", Residence.PART_TIME),
            child("2016-01-01", Residence.VISITING),
            child("2008-03-01", Residence.FULL_TIME)); // eighteen on the day itself
    assertThat(conditions.incomeLimit(IN_2026, children, false))
        .isEqualByComparingTo(String.valueOf(44270 + 2 * 2475));
  }

  @Test
  void a_child_that_only_visits_leaves_somebody_single() {
    assertThat(
            conditions.incomeLimit(
                IN_2026, List.of(child("2016-01-01", Residence.VISITING)), false))
        .isEqualByComparingTo("29515");
  }

  private static HouseholdMember partner() {
    return new HouseholdMember(
        Relation.PARTNER, LocalDate.of(1980, 1, 1), Sex.F, Residence.FULL_TIME);
  }

  private static HouseholdMember child(String born, Residence residence) {
    return new HouseholdMember(Relation.CHILD, LocalDate.parse(born), Sex.M, residence);
  }
}
