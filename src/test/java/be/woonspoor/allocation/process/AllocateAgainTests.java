package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.Agreement;
import be.woonspoor.agreement.Agreements;
import be.woonspoor.agreement.Answers;
import be.woonspoor.agreement.Explanations;
import be.woonspoor.agreement.SyntheticAgreement;
import be.woonspoor.allocation.Offers;
import be.woonspoor.allocation.Place;
import be.woonspoor.casefile.Sealer;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.SyntheticLease;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.StageSpan;
import be.woonspoor.trajectory.Stages;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody who is coached looks for a next dwelling by accelerated allocation again: the coaching
 * goes on, no place is given twice, and every way out without a lease gives the place back.
 */
class AllocateAgainTests extends AllocationPaths {

  @Autowired private Journeys journeys;
  @Autowired private Leases leases;
  @Autowired private Agreements agreements;
  @Autowired private Explanations explanations;
  @Autowired private Answers answers;
  @Autowired private CaseTeam team;
  @Autowired private Stages stages;
  @Autowired private HistoryService history;
  @Autowired private Offers offers;
  @Autowired private Sealer sealer;
  @Autowired private JdbcClient jdbc;

  private String caseNumber;
  private Instant completeSince;
  private HeldPlaces held;

  @BeforeEach
  void somebody_is_housed_since_last_year_and_coached() {
    held = new HeldPlaces(jdbc);
    caseNumber = allocations.aCandidate();
    completeSince = jdbcTime("select complete_since from woonspoor.case_file");
    jdbc.sql(
            """
            update woonspoor.referral set recognition = 'RECOGNISED', decided_at = :at
            where case_number = :case
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("case", caseNumber)
        .update();
    var signedOn = allocations.today().minusMonths(13);
    SyntheticAgreement.saysYes(explanations, answers, caseNumber, signedOn);
    agreements.sign(caseNumber, signedOn, Agreement.Manner.PAPER, "coach1");
    team.assign(caseNumber, "coach1", "lead");
    places.reserve(caseNumber, places.thisYear() - 1).orElseThrow();
    places.commit(caseNumber);
    leases.sign(caseNumber, signedOn, signedOn, SyntheticLease.at("Eerstestraat 1, Gent"), "");
    leases.moveIn(caseNumber, signedOn);
    runtime
        .createProcessInstanceByKey("housing-trajectory")
        .businessKey(caseNumber)
        .startBeforeActivity("Coaching")
        .execute();
  }

  @AfterEach
  void nothing_is_left_open() {
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber)
        .rootProcessInstances()
        .list()
        .forEach(root -> runtime.deleteProcessInstance(root.getId(), "end of the test"));
  }

  @Test
  void somebody_moves_to_a_next_dwelling_while_the_coaching_goes_on() {
    var journey = placeInHand();
    assertThat(stages.current(caseNumber)).map(StageSpan::stage).contains(Stage.REHOUSING);
    allocations.nominates(journey);
    allocations.decided(allocations.accepts(allocations.offered(journey)), "ALLOCATED");
    allocations.signs(journey);

    assertThat(leases.current(caseNumber).orElseThrow().terms().address())
        .as("the old lease holds until its last day")
        .isEqualTo("Eerstestraat 1, Gent");
    assertThat(leases.next(caseNumber).orElseThrow().keysOn()).isEmpty();
    allocations.movesIn(journey);
    assertThat(leases.next(caseNumber).orElseThrow().keysOn()).contains(allocations.today());
    journey
        .does("LeaveOldDwelling")
        .with("leftOn", allocations.today().plusDays(7).toString())
        .with("learnt", "Een gelijkvloerse woning helpt.")
        .submit()
        .reached("NewHomeReached")
        .reached("Rehoused");

    assertThat(leases.current(caseNumber).orElseThrow().terms().address())
        .isEqualTo("Proefstraat 1, Gent");
    assertThat(leases.all(caseNumber))
        .filteredOn(lease -> lease.state() == Lease.State.ENDED)
        .singleElement()
        .matches(old -> old.end().orElseThrow() == Lease.End.UNFIT);
    assertThat(places.usedOneOf(caseNumber, places.thisYear())).isTrue();
    assertThat(places.usedOneOf(caseNumber, places.thisYear() - 1)).isTrue();
    assertThat(jdbcTime("select complete_since from woonspoor.waiting_list_entry"))
        .as("the rank is for life")
        .isEqualTo(completeSince);
    assertThat(timesRun("coaching")).isOne();
    assertThat(stages.history(caseNumber))
        .extracting(StageSpan::stage)
        .containsExactly(Stage.COACHING, Stage.REHOUSING);
    assertThat(stages.current(caseNumber)).map(StageSpan::stage).contains(Stage.COACHING);
    addsUp();
  }

  @Test
  void another_outcome_of_the_allocation_asks_for_another_way() {
    var journey = placeInHand();
    allocations.nominates(journey);
    allocations.decided(allocations.accepts(allocations.offered(journey)), "REFUSED");

    allocations
        .afterRefusal(journey, "STOP")
        .reached("AllocationSettled")
        .reached("AnotherWayNeeded");

    assertThat(journey.openTasks()).contains("ChooseNextDwelling").doesNotContain("FollowSearch");
    placeIsBack();
  }

  @Test
  void the_person_may_look_another_way_without_withdrawing_the_agreement() {
    var journey = placeInHand();

    follows(journey, "OTHER_ROUTE", "OWN").reached("SearchGivenUp").reached("AnotherWayNeeded");

    assertThat(journey.openTasks()).contains("ChooseNextDwelling");
    assertThat(agreements.live(caseNumber)).isPresent();
    placeIsBack();
  }

  @Test
  void whoever_may_stay_after_all_keeps_the_lease_and_gives_the_place_back() {
    var journey = placeInHand();

    follows(journey, "STAYS", "OWN").reached("StaysInOldHome").reached("StaysMeanwhile");

    assertThat(leases.current(caseNumber).orElseThrow().end()).isEmpty();
    placeIsBack();
  }

  @Test
  void a_withdrawal_stops_the_accelerated_search_alone() {
    var journey = placeInHand();
    var coaching = journey.openTasks().stream().filter(t -> t.equals("SetFocus")).toList();

    withdraws();

    assertThat(journey.openTasks()).contains("ChooseNextDwelling").containsAll(coaching);
    journey.reached("SearchStopped");
    assertThat(leases.current(caseNumber)).isPresent();
    placeIsBack();
    assertThatThrownBy(() -> chooses(journey, Map.of())).isInstanceOf(FormRefused.class);
    assertThat(journey.openTasks()).contains("ChooseNextDwelling");
  }

  @Test
  void once_the_next_lease_is_signed_neither_a_withdrawal_nor_the_coach_stops_the_move() {
    var journey = placeInHand();
    allocations.nominates(journey);
    allocations.decided(allocations.accepts(allocations.offered(journey)), "ALLOCATED");
    allocations.signs(journey);

    withdraws();

    assertThat(journey.openTasks()).contains("PrepareHome", "FollowSearch");
    assertThatThrownBy(() -> follows(journey, "OTHER_ROUTE", "OWN"))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("nieuw huurcontract getekend");
    assertThat(placeOf(journey).state()).isEqualTo(Place.State.COMMITTED);
    allocations.movesIn(journey);
    assertThat(journey.openTasks()).contains("LeaveOldDwelling");
    addsUp();
  }

  @Test
  void the_end_of_the_coaching_stops_the_accelerated_search_and_nothing_of_the_lease() {
    var journey = placeInHand();

    journeys.startWithForm("close-case", "lead", allocations.closure(caseNumber, "JOINT_ENDING"));

    assertThat(journey.openTasks()).contains("ChooseNextDwelling").doesNotContain("FollowSearch");
    assertThat(leases.current(caseNumber)).isPresent();
    placeIsBack();
    assertThatThrownBy(() -> chooses(journey, Map.of()))
        .as("without a coach nobody is a candidate")
        .isInstanceOf(FormRefused.class);
  }

  @Test
  void a_death_gives_the_place_back() {
    var journey = placeInHand();

    journeys.startWithForm("close-case", "lead", allocations.closure(caseNumber, "DECEASED"));

    journey.waitsAt("SettleAfterDeath");
    placeIsBack();
  }

  @Test
  void a_place_used_this_year_and_a_second_search_are_said_no_to() {
    places.reserve(caseNumber, places.thisYear()).orElseThrow();
    places.commit(caseNumber);
    var journey = ends();

    assertThatThrownBy(() -> chooses(journey, Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Waarom toch opnieuw versneld");
    chooses(journey, Map.of("deviationReason", "De woning brandde af."));

    assertThat(journey.openTasks()).contains("FollowSearch", "RegisterWithLandlord");
    assertThat(decisionsOf(journey)).contains("rehousing-route", "rehousing-route-deviation");
  }

  @Test
  void the_lead_hears_once_of_somebody_without_a_roof_and_the_coach_looks_again_soon() {
    var journey = ends();
    chooses(journey, Map.of());
    var usual = journey.task("FollowSearch").getDueDate();

    follows(journey, "CONTINUE", "STREET");

    assertThat(journey.openTasks()).contains("FindRoof", "FollowSearch", "RegisterWithLandlord");
    assertThat(journey.task("FollowSearch").getDueDate()).isBefore(usual);
    follows(journey, "CONTINUE", "NIGHT_SHELTER");
    assertThat(journey.openTasks()).filteredOn("FindRoof"::equals).hasSize(1);
    journey
        .does("FindRoof")
        .as("lead")
        .with("roofOn", allocations.today().toString())
        .with("roofFound", "NOT_YET")
        .with("roofNote", "Morgen is er plaats in de doorgangswoning.")
        .submit();
    assertThat(journey.openTasks()).doesNotContain("FindRoof");
    follows(journey, "CONTINUE", "STREET");
    assertThat(journey.openTasks()).contains("FindRoof");
  }

  @Test
  void a_refusal_from_before_the_first_lease_does_not_count_again() {
    refusedAt(clock.instant().minus(Duration.ofDays(1)));
    assertThat(offers.unfoundedRefusals(caseNumber)).isZero();

    refusedAt(clock.instant().plusSeconds(1));
    assertThat(offers.unfoundedRefusals(caseNumber)).isOne();
  }

  private void refusedAt(Instant received) {
    jdbc.sql(
            """
            insert into woonspoor.offer (id, case_number, landlord_id, state, letter_date,
              received_at, reply_due, bedrooms, step_free, sealed_address)
            values (gen_random_uuid(), :case, 'thuispunt-gent', 'UNFOUNDED', :day, :at, :at, 1,
              false, :address)
            """)
        .param("case", caseNumber)
        .param("day", allocations.today())
        .param("at", received.atOffset(ZoneOffset.UTC))
        .param("address", sealer.seal(caseNumber, "Eerstestraat 1"))
        .update();
  }

  /** The home is unfit, the lead chooses to look again this way, and a place is reserved. */
  private Journey placeInHand() {
    var journey = ends();
    chooses(journey, Map.of());
    assertThat(journey.openTasks()).contains("FollowSearch", "RegisterWithLandlord");
    allocations.registers(journey);
    assertThat(placeOf(journey).state()).isEqualTo(Place.State.RESERVED);
    assertThat(placeOf(journey).year()).isEqualTo(places.thisYear());
    addsUp();
    return journey;
  }

  private Journey ends() {
    var lastDay = allocations.today().plusMonths(2).toString();
    journeys.startWithForm(
        "report-lease-end",
        "coach1",
        Map.of("caseNumber", caseNumber, "endsBy", "UNFIT", "lastDay", lastDay));
    return journeys
        .of(caseNumber)
        .does("AssessLeaseDanger")
        .with("assessedOn", allocations.today().toString())
        .with("spokenWith", List.of("TENANT"))
        .with("situation", "De woning is onbewoonbaar verklaard.")
        .with("leaseState", "ENDING")
        .with("endReason", "UNFIT")
        .with("endsOn", lastDay)
        .submit();
  }

  private static Journey chooses(Journey journey, Map<String, Object> other) {
    var step =
        journey
            .does("ChooseNextDwelling")
            .as("lead")
            .with("route", "ACCELERATED")
            .with("wishes", "Gelijkvloers.")
            .with("learnt", "Sneller melden dat het dak lekt.");
    other.forEach(step::with);
    return step.submit();
  }

  private Journey follows(Journey journey, String goOn, String sleeps) {
    return journey
        .does("FollowSearch")
        .with("followedOn", allocations.today().toString())
        .with("goOn", goOn)
        .with("sleepsNow", sleeps)
        .with("progress", "Samen gebeld.")
        .submit();
  }

  private void withdraws() {
    journeys.startWithForm(
        "withdraw-agreement",
        "coach1",
        Map.of(
            "caseNumber",
            caseNumber,
            "saidOn",
            allocations.today().toString(),
            "inOwnWords",
            "Ik wil geen coach meer.",
            "saidHow",
            "IN_PERSON"));
  }

  private void placeIsBack() {
    assertThat(places.isReserved(caseNumber)).isFalse();
    assertThat(places.usedOneOf(caseNumber, places.thisYear())).isFalse();
    assertThat(places.usedOrKept(caseNumber).map(Place::year))
        .as("the place of the first dwelling stays used")
        .contains(places.thisYear() - 1);
    addsUp();
  }

  private void addsUp() {
    assertThat(held.broken(List.of(caseNumber), allocations.thisYear())).isEmpty();
  }

  private long timesRun(String process) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber)
        .processDefinitionKey(process)
        .count();
  }

  private Instant jdbcTime(String select) {
    return jdbc.sql(select + " where case_number = :case")
        .param("case", caseNumber)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }
}
