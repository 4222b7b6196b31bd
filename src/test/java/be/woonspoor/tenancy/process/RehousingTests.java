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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A lease in danger is saved, or a next dwelling is found; the guidance goes on meanwhile. */
@WoonspoorTest
class RehousingTests {

  @Autowired private Journeys journeys;
  @Autowired private Leases leases;
  @Autowired private SearchLog log;
  @Autowired private Lessons lessons;
  @Autowired private Terms terms;
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

  @Test
  void the_lease_ends_on_its_day_while_somebody_still_looks_and_the_search_goes_on() {
    var journey = isEnding(rehousing());
    chooses(journey);
    leases.endOn(caseNumber, today.minusDays(1), Lease.End.LANDLORD_NOTICE);

    journeys.start(PassLastDaysProcess.KEY, "").endsAt("LastDaysNoted");

    assertThat(leases.current(caseNumber)).isEmpty();
    journey.waitsAt("SeekDwelling");
    seeks(journey, "FOUND");
    moving(journey, today).submit().endsAt("Rehoused");
    assertThat(leases.all(caseNumber))
        .filteredOn(lease -> lease.state() == Lease.State.ENDED)
        .singleElement()
        .matches(old -> old.endsOn().orElseThrow().equals(today.minusDays(1)));
  }

  @Test
  void what_was_tried_and_learnt_is_shown_at_the_next_step() {
    var journey = isEnding(rehousing());
    chooses(journey);
    seeks(journey, "NOT_YET");
    assertThat(log.lines(caseNumber))
        .containsExactly(
            Map.of(
                "day",
                SignalInView.day(Optional.of(today)),
                "sleeps",
                "in de eigen woning",
                "what",
                "Drie bezoeken gepland."));
    assertThat(lessons.lines(caseNumber))
        .extracting(line -> line.get("what"))
        .containsExactly("Sneller samen de post lezen.");

    seeks(journey, "FOUND");
    moving(journey, today).with("learnt", "Dicht bij de zus wonen helpt.").submit();

    assertThat(lessons.lines(caseNumber))
        .extracting(line -> line.get("what"))
        .containsExactly("Dicht bij de zus wonen helpt.", "Sneller samen de post lezen.");
  }

  @ParameterizedTest
  @CsvSource({
    "OWN, 1 maand, false",
    "BRIDGING, 10 werkdagen, false",
    "FRIENDS, 10 werkdagen, false",
    "NIGHT_SHELTER, 2 werkdagen, true",
    "STREET, 2 werkdagen, true",
    "UNKNOWN, 2 werkdagen, false"
  })
  void who_has_no_roof_is_looked_at_sooner_and_the_lead_hears_of_it(
      Sleeps where, String term, boolean roofless) {
    assertThat(terms.inWords(where.term())).isEqualTo(term);
    var journey = isEnding(rehousing());
    chooses(journey);

    sleeps(journey, where.name());

    assertThat(journey.openTasks().contains("FindRoof")).isEqualTo(roofless);
    assertThat(journey.task("SeekDwelling").getDueDate().toInstant())
        .isEqualTo(terms.due(where.term(), clock.instant()));
  }

  @Test
  void the_lead_looks_for_a_roof_while_the_search_goes_on_and_it_is_gone_with_a_dwelling() {
    var journey = isEnding(rehousing());
    chooses(journey);
    sleeps(journey, "STREET").waitsAt("FindRoof", "SeekDwelling");
    sleeps(journey, "STREET").waitsAt("FindRoof", "SeekDwelling");
    journey
        .does("FindRoof")
        .as("lead")
        .with("roofOn", today.toString())
        .with("roofFound", "YES")
        .with("roofNote", "Een bed tot maandag.")
        .submit()
        .reached("RoofLookedFor")
        .waitsAt("SeekDwelling");
    sleeps(journey, "STREET").waitsAt("FindRoof", "SeekDwelling");

    seeks(journey, "FOUND");
    moves(journey, today).endsAt("Rehoused").waitsAt();
  }

  @Test
  void supported_living_is_the_persons_own_wish_and_a_partner_is_asked_with_consent() {
    var journey = isEnding(rehousing());
    assertThatThrownBy(() -> chooses(journey, "SUPPORTED", false))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("enkel als de persoon dat wil");
    chooses(journey, "SUPPORTED", true);

    assertThatThrownBy(() -> seeking(journey, "NOT_YET").with("partnerAsked", true).submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Zonder toestemming");
    journey.waitsAt("SeekDwelling");
  }

  @Test
  void visits_to_private_dwellings_are_kept_with_what_came_of_them() {
    var journey = isEnding(rehousing());
    chooses(journey);

    seeking(journey, "NOT_YET")
        .with(
            "visited",
            List.of(
                Map.of(
                    "visitedOn",
                    today.toString(),
                    "visitedWhat",
                    "Studio aan de Coupure",
                    "visitedResult",
                    "WAITING")))
        .submit();

    assertThat(log.lines(caseNumber))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.get("what"))
                    .isEqualTo(
                        "bezocht "
                            + SignalInView.day(Optional.of(today))
                            + ", Studio aan de Coupure, Nog geen antwoord · Drie bezoeken gepland."));
  }

  @Test
  void an_ordinary_registration_is_noted_once_and_known_the_next_round() {
    var journey = isEnding(rehousing());
    chooses(journey, "ORDINARY", false);
    seeking(journey, "NOT_YET")
        .with("registeredOn", today.toString())
        .with("registeredWith", "thuispunt-gent")
        .submit();

    assertThat(log.last(caseNumber, "registeredWith")).contains("thuispunt-gent");
    assertThat(log.last(caseNumber, "registeredOn")).contains(today.toString());
    seeks(journey, "NOT_YET");
    assertThat(log.last(caseNumber, "registeredWith")).contains("thuispunt-gent");
  }

  @Test
  void accelerated_allocation_is_no_way_for_somebody_whom_nobody_coaches() {
    var journey = isEnding(rehousing());

    assertThatThrownBy(() -> chooses(journey, "ACCELERATED", false))
        .isInstanceOf(FormRefused.class);
    journey.waitsAt("ChooseNextDwelling");
  }

  private Journey sleeps(Journey journey, String where) {
    return seeking(journey, "NOT_YET").with("sleepsNow", where).submit();
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
    chooses(journey, "PRIVATE", false);
  }

  private void chooses(Journey journey, String route, boolean wants) {
    journey
        .does("ChooseNextDwelling")
        .as("lead")
        .with("route", route)
        .with("wantsSupported", wants)
        .with("wishes", "Dicht bij de tram.")
        .with("learnt", "Sneller samen de post lezen.")
        .submit();
  }

  private Journey seeks(Journey journey, String found) {
    return seeking(journey, found).submit();
  }

  private Journey.Step seeking(Journey journey, String found) {
    return journey
        .does("SeekDwelling")
        .with("soughtOn", today.toString())
        .with("found", found)
        .with("sleepsNow", "OWN")
        .with("progress", "Drie bezoeken gepland.");
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
