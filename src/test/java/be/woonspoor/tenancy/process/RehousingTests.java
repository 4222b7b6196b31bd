package be.woonspoor.tenancy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.SyntheticLease;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A lease in danger is saved, or a next dwelling is found; the guidance goes on meanwhile. */
@WoonspoorTest
class RehousingTests {

  @Autowired private Journeys journeys;
  @Autowired private Leases leases;
  @Autowired private Clock clock;

  private String caseNumber;
  private LocalDate today;

  @BeforeEach
  void somebody_rents() {
    today = LocalDate.now(clock.withZone(Terms.BELGIUM));
    caseNumber = journeys.aCase();
    leases.sign(
        caseNumber,
        today.minusMonths(10),
        today.minusMonths(9),
        SyntheticLease.at("Teststraat 1, Gent"),
        "coach1");
  }

  @Test
  void a_next_dwelling_is_found_and_the_old_lease_is_closed() {
    var journey = isEnding(rehousing());
    chooses(journey);
    seeks(journey, "NOT_YET").waitsAt("SeekDwelling");
    seeks(journey, "FOUND");
    moves(journey, today).endsAt("Rehoused");

    assertThat(leases.current(caseNumber).orElseThrow().terms().address())
        .isEqualTo("Nieuwstraat 2, Gent");
    assertThat(leases.since(caseNumber)).contains(today.plusDays(1));
    assertThat(leases.all(caseNumber))
        .filteredOn(lease -> lease.state() == Lease.State.ENDED)
        .singleElement()
        .satisfies(
            old -> {
              assertThat(old.endsOn()).contains(today);
              assertThat(old.end()).contains(Lease.End.LANDLORD_NOTICE);
            });
  }

  @Test
  void a_lease_that_is_saved_goes_on_as_it_was() {
    var before = leases.all(caseNumber);

    rehousing()
        .does("AssessLeaseDanger")
        .with("assessedOn", today.toString())
        .with("spokenWith", List.of("TENANT", "LANDLORD"))
        .with("situation", "Het afbetalingsplan loopt.")
        .with("leaseState", "SAVED")
        .submit()
        .endsAt("LeaseSaved");

    assertThat(leases.all(caseNumber)).isEqualTo(before);
  }

  @Test
  void somebody_who_may_stay_after_all_keeps_the_lease() {
    var journey = isEnding(rehousing());
    assertThat(leases.current(caseNumber).orElseThrow().endsOn()).contains(today.plusMonths(2));
    chooses(journey);

    seeks(journey, "STAYS").endsAt("StaysAfterAll");

    assertThat(leases.current(caseNumber).orElseThrow().endsOn()).isEmpty();
  }

  @Test
  void another_way_may_be_chosen_while_seeking() {
    var journey = isEnding(rehousing());
    chooses(journey);

    seeks(journey, "OTHER_ROUTE").waitsAt("ChooseNextDwelling");
  }

  @Test
  void somebody_without_a_known_lease_is_rehoused_too() {
    caseNumber = journeys.aCase();
    var journey = isEnding(rehousing());
    chooses(journey);
    seeks(journey, "FOUND");

    moves(journey, today).endsAt("Rehoused");
    assertThat(leases.since(caseNumber)).contains(today.plusDays(1));
  }

  @Test
  void no_dwelling_is_left_before_its_lease_was_signed_and_none_has_no_bedroom() {
    var journey = isEnding(rehousing());
    chooses(journey);
    seeks(journey, "FOUND");

    assertThatThrownBy(() -> moves(journey, today.minusYears(2))).isInstanceOf(FormRefused.class);
    assertThatThrownBy(() -> moving(journey, today).with("nextBedrooms", 0).submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Een woning heeft minstens één slaapkamer");
    journey.waitsAt("MoveToNextDwelling");
    assertThat(leases.all(caseNumber)).hasSize(1);
  }

  private Journey rehousing() {
    return journeys.start(RehousingProcess.KEY, caseNumber).waitsAt("AssessLeaseDanger");
  }

  private Journey isEnding(Journey journey) {
    return journey
        .does("AssessLeaseDanger")
        .with("assessedOn", today.toString())
        .with("spokenWith", List.of("LANDLORD"))
        .with("situation", "De opzeg blijft.")
        .with("leaseState", "ENDING")
        .with("endReason", "LANDLORD_NOTICE")
        .with("endsOn", today.plusMonths(2).toString())
        .submit();
  }

  private void chooses(Journey journey) {
    journey
        .does("ChooseNextDwelling")
        .as("lead")
        .with("route", "PRIVATE")
        .with("wishes", "Dicht bij de tram.")
        .with("learnt", "Sneller samen de post lezen.")
        .submit();
  }

  private Journey seeks(Journey journey, String found) {
    return journey
        .does("SeekDwelling")
        .with("soughtOn", today.toString())
        .with("found", found)
        .with("sleepsNow", "OWN")
        .with("progress", "Drie bezoeken gepland.")
        .submit();
  }

  private Journey moves(Journey journey, LocalDate leftOn) {
    return moving(journey, leftOn).submit();
  }

  private Journey.Step moving(Journey journey, LocalDate leftOn) {
    return journey
        .does("MoveToNextDwelling")
        .with("signedOn", today.toString())
        .with("startsOn", today.plusDays(1).toString())
        .with("nextAddress", "Nieuwstraat 2, Gent")
        .with("leftOn", leftOn.toString());
  }
}
