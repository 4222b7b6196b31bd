package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.allocation.LandlordChange;
import be.woonspoor.allocation.LandlordItem;
import be.woonspoor.allocation.Landlords;
import be.woonspoor.allocation.Occupancy;
import be.woonspoor.casefile.HouseholdMember;
import be.woonspoor.casefile.HouseholdMember.Relation;
import be.woonspoor.casefile.HouseholdMember.Residence;
import be.woonspoor.casefile.HouseholdMember.Sex;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who counts for the number of bedrooms. */
@WoonspoorTest
class OccupancyTests {

  @Autowired private Occupancy occupancy;
  @Autowired private Landlords landlords;
  @Autowired private Journeys journeys;
  @Autowired private Clock clock;

  @Test
  void a_child_that_only_visits_counts() {
    assertThat(fitting(child(8, Residence.VISITING))).isEqualTo("2 slaapkamers");
  }

  @Test
  void a_child_that_is_there_part_of_the_time_counts() {
    assertThat(fitting(child(8, Residence.PART_TIME))).isEqualTo("2 slaapkamers");
  }

  @Test
  void a_child_counts_on_the_last_day_before_turning_twenty_five_and_not_after() {
    var birthday = today().minusYears(25);
    var still =
        new HouseholdMember(Relation.CHILD, birthday.plusDays(1), Sex.F, Residence.FULL_TIME);
    var noMore = new HouseholdMember(Relation.CHILD, birthday, Sex.F, Residence.FULL_TIME);

    assertThat(fitting(still)).isEqualTo("2 slaapkamers");
    assertThat(fitting(noMore)).isEqualTo("1 tot 2 slaapkamers");
  }

  @Test
  void another_adult_counts_whatever_the_age() {
    var other =
        new HouseholdMember(Relation.OTHER, today().minusYears(60), Sex.M, Residence.FULL_TIME);

    assertThat(fitting(other)).isEqualTo("2 slaapkamers");
  }

  @Test
  void a_partner_makes_a_couple_and_no_other() {
    var partner =
        new HouseholdMember(Relation.PARTNER, today().minusYears(30), Sex.F, Residence.FULL_TIME);

    assertThat(fitting(partner)).isEqualTo("1 slaapkamer");
  }

  @Test
  void a_boy_and_a_girl_each_have_a_bedroom() {
    var girl = child(8, Residence.FULL_TIME);
    var boy = new HouseholdMember(Relation.CHILD, today().minusYears(6), Sex.M, Residence.VISITING);

    assertThat(fitting(girl, boy)).isEqualTo("3 slaapkamers");
    assertThat(fitting(girl, girl)).isEqualTo("2 tot 3 slaapkamers");
  }

  @Test
  void nine_others_are_looked_at_by_hand() {
    var nine =
        Collections.nCopies(9, child(8, Residence.FULL_TIME)).toArray(HouseholdMember[]::new);

    assertThat(fitting(nine)).contains("met de verhuurder");
  }

  private String fitting(HouseholdMember... members) {
    return occupancy.fitting(journeys.aCase(List.of(members)), "thuispunt-gent").words();
  }

  private HouseholdMember child(int age, Residence residence) {
    return new HouseholdMember(Relation.CHILD, today().minusYears(age), Sex.F, residence);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Terms.BELGIUM);
  }

  @Test
  void a_child_whose_sex_is_not_told_leaves_both_sizes_open() {
    var girl = child(8, Residence.FULL_TIME);
    var other =
        new HouseholdMember(Relation.CHILD, today().minusYears(6), Sex.X, Residence.VISITING);

    assertThat(fitting(girl, other)).isEqualTo("2 tot 3 slaapkamers");
  }

  @Test
  void a_landlord_that_takes_the_wide_norm_gives_a_couple_two_bedrooms() {
    var wide =
        landlords.add("Zilverwoning " + UUID.randomUUID(), "thuispunt-gent", "Proef.", "lead");
    var partner =
        new HouseholdMember(Relation.PARTNER, today().minusYears(30), Sex.F, Residence.FULL_TIME);
    var couple = journeys.aCase(List.of(partner));
    var day = today();

    landlords.change(
        wide.id(),
        new LandlordChange(LandlordItem.OCCUPANCY_NORM, "CORDIUM-RUIM", day, "Ruimer."),
        "lead");
    landlords.change(
        wide.id(),
        new LandlordChange(LandlordItem.CHILD_COUNTS_UNTIL, "18", day, "Strenger."),
        "lead");

    assertThat(occupancy.fitting(couple, wide.id()).words()).isEqualTo("1 tot 2 slaapkamers");
    assertThat(occupancy.fitting(couple, "thuispunt-gent").words()).isEqualTo("1 slaapkamer");
    var grown = journeys.aCase(List.of(child(19, Residence.FULL_TIME)));
    assertThat(occupancy.fitting(grown, wide.id()).words()).isEqualTo("1 tot 2 slaapkamers");
    assertThat(occupancy.fitting(grown, "thuispunt-gent").words()).isEqualTo("2 slaapkamers");
  }
}
