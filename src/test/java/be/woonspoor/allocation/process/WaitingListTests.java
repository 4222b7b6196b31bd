package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.allocation.NotOnTheList;
import be.woonspoor.allocation.Place;
import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.allocation.PlaceFinding;
import be.woonspoor.allocation.PlaceFinding.Kind;
import be.woonspoor.allocation.PlaceHeldAlready;
import be.woonspoor.allocation.Places;
import be.woonspoor.allocation.WaitingList;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.Terms;
import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A free place goes by itself, once, to the first in rank who does not pause. */
@WoonspoorTest
class WaitingListTests {

  @Autowired private Journeys journeys;
  @Autowired private ReferralDesk referrals;
  @Autowired private CaseFiles files;
  @Autowired private PlaceDesk desk;
  @Autowired private Places places;
  @Autowired private WaitingList list;
  @Autowired private Receipts receipts;
  @Autowired private RuntimeService runtime;
  @Autowired private Clock clock;
  @Autowired private PlaceReconciler reconciler;
  @Autowired private PlaceHealth health;
  @Autowired private JdbcClient jdbc;
  @Autowired private JdbcTemplate template;
  @Autowired private TransactionTemplate transaction;
  @LocalServerPort private int port;

  private Allocations allocations;

  @BeforeEach
  void begin() {
    allocations = new Allocations(journeys, referrals, files, desk, runtime, clock);
    allocations.freePlaces(0);
  }

  @AfterEach
  void stop() {
    allocations.stopAll();
  }

  @Test
  void the_order_is_that_of_the_complete_file_and_not_of_joining() {
    var older = allocations.aCandidate();
    var newer = allocations.aCandidate();
    var second = allocations.startFor(newer);
    var first = allocations.startFor(older);

    allocations.freePlaces(1);

    first.waitsAt("NominateCandidate");
    assertThat(second.openTasks()).isEmpty();
  }

  @Test
  void of_two_files_complete_at_the_same_instant_the_lower_number_comes_first() {
    ClockUtil.setCurrentTime(new Date());
    try {
      var lower = allocations.aCandidate();
      var second = allocations.startFor(allocations.aCandidate());
      var first = allocations.startFor(lower);

      allocations.freePlaces(1);

      first.waitsAt("NominateCandidate");
      assertThat(second.openTasks()).isEmpty();
    } finally {
      ClockUtil.reset();
    }
  }

  @Test
  void whoever_keeps_a_place_does_not_wait_for_another_one() {
    var journey = allocations.startFor(allocations.aCandidate());
    allocations.freePlaces(2);
    journey.waitsAt("NominateCandidate");

    assertThatThrownBy(() -> list.join(journey.caseNumber()))
        .isInstanceOf(PlaceHeldAlready.class)
        .hasMessageContaining(journey.caseNumber());

    assertThat(list.of(journey.caseNumber())).isEmpty();
  }

  @Test
  void each_free_place_goes_to_one_and_the_rest_wait_on() {
    var first = allocations.startFor(allocations.aCandidate());
    var second = allocations.startFor(allocations.aCandidate());
    var third = allocations.startFor(allocations.aCandidate());

    allocations.freePlaces(2);

    first.waitsAt("NominateCandidate");
    second.waitsAt("NominateCandidate");
    assertThat(third.openTasks()).isEmpty();
    assertThat(places.of(allocations.thisYear()).free()).isZero();
  }

  @Test
  void a_place_that_is_given_back_goes_to_the_next_in_the_same_moment() {
    var first = allocations.startFor(allocations.aCandidate());
    var second = allocations.startFor(allocations.aCandidate());
    allocations.freePlaces(1);

    runtime.deleteProcessInstance(first.processInstanceId(), "withdrawn");

    second.waitsAt("NominateCandidate");
    assertThat(places.heldBy(first.caseNumber())).isEmpty();
  }

  @Test
  void who_pauses_keeps_the_rank_and_is_passed_over() {
    allocations.freePlaces(1);
    var pausing = allocations.offered(allocations.nominated(allocations.aCandidate()));
    var next = allocations.startFor(allocations.aCandidate());

    allocations.refuses(pausing, "NONE", false);

    next.waitsAt("NominateCandidate");
    assertThat(list.of(pausing.caseNumber()).orElseThrow().position()).isEqualTo(1);
    pausing.fires("PausePassed");
    allocations.freePlaces(1);
    pausing.waitsAt("NominateCandidate");
  }

  @Test
  void the_receipt_tells_the_rank() {
    var journey = allocations.startFor(allocations.aCandidate());
    allocations.freePlaces(1);

    assertThat(receipts.of(journey.caseNumber()))
        .filteredOn("decision", "place-reserved")
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.inputs())
                  .containsKeys("completeSince", "position", "year", "freePlaces");
              assertThat(receipt.text()).contains("volledig op", "plaats 1 van de lijst");
            });
  }

  @Test
  void many_who_leave_and_join_at_once_leave_no_place_unused_and_none_given_twice()
      throws Exception {
    allocations.freePlaces(4);
    var holders = new ArrayList<Journey>();
    var candidates = new ArrayList<Journey>();
    for (var i = 0; i < 4; i++) {
      holders.add(allocations.startFor(allocations.aCandidate()));
    }
    for (var i = 0; i < 8; i++) {
      candidates.add(allocations.start(allocations.aCandidate()));
    }
    var pool = Executors.newFixedThreadPool(12);
    try {
      var moves = new ArrayList<Callable<Object>>();
      holders.forEach(holder -> moves.add(() -> leaves(holder)));
      candidates.forEach(candidate -> moves.add(() -> allocations.registers(candidate)));
      for (Future<Object> move : pool.invokeAll(moves)) {
        move.get();
      }
    } finally {
      pool.shutdownNow();
    }

    var held =
        candidates.stream()
            .filter(c -> places.heldBy(c.caseNumber()).isPresent())
            .peek(c -> c.waitsAt("NominateCandidate"))
            .count();
    assertThat(held).isEqualTo(4);
    assertThat(places.of(allocations.thisYear()).free()).isZero();
    assertThat(list.all())
        .filteredOn(w -> w.pausedUntil().isEmpty())
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void a_new_year_opens_with_its_own_places_and_serves_who_waits() {
    var waiting = allocations.startFor(allocations.aCandidate());
    var newYear = LocalDate.of(allocations.thisYear() + 1, 1, 1);
    ClockUtil.setCurrentTime(Date.from(newYear.atTime(0, 5).atZone(Terms.BELGIUM).toInstant()));
    try {
      journeys.start("place-year", "").endsAt("PlaceYearOpened");

      waiting.waitsAt("NominateCandidate");
      assertThat(places.heldBy(waiting.caseNumber()).map(Place::year)).contains(newYear.getYear());
    } finally {
      ClockUtil.reset();
    }
  }

  @Test
  void the_api_tells_the_list_and_the_places_and_lets_the_lead_change_them() {
    var waiting = allocations.startFor(allocations.aCandidate());
    var office = http(DemoTeam.OFFICE);
    var lead = http(DemoTeam.LEAD);
    var path = "/api/places/" + allocations.thisYear();

    var line = office.get("/api/waiting-list").body().get(0);
    assertThat(line.get("caseNumber").asText()).isEqualTo(waiting.caseNumber());
    assertThat(line.get("position").asInt()).isEqualTo(1);
    assertThat(line.has("pausedUntil")).isFalse();

    var before = office.get(path).body();
    assertThat(before.get("free").asInt()).isZero();
    var total = before.get("total").asInt();
    var more = Map.of("total", total + 1, "reason", "Een plaats erbij");
    assertThat(office.put(path, more).status()).isEqualTo(403);

    var after = lead.put(path, more);

    assertThat(after.status()).isEqualTo(200);
    assertThat(after.body().get("total").asInt()).isEqualTo(total + 1);
    waiting.waitsAt("NominateCandidate");
    assertThat(office.get("/api/waiting-list").body()).isEmpty();
    assertThat(lead.put(path, Map.of("total", total, "reason", "Toch niet")).status())
        .isEqualTo(409);
    var wrong = lead.put(path, Map.of("total", "veel"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body().get("errors")).hasSize(2);
  }

  @Test
  void the_office_may_free_a_place_for_a_case_whose_tasks_it_can_not_see() {
    allocations.freePlaces(1);
    var leaving = allocations.offered(allocations.nominated(allocations.aCandidate()));
    var next = allocations.startFor(allocations.aCandidate());
    var coach = http("coach2");

    var answer =
        coach.post(
            "/engine-rest/task/" + leaving.task("DiscussOffer").getId() + "/submit-form",
            Map.of(
                "variables",
                Map.of(
                    "talkedAt", Map.of("value", "HOME"),
                    "reply", Map.of("value", "REFUSED"),
                    "refusalGround", Map.of("value", "NONE"))));

    assertThat(answer.status()).isEqualTo(204);
    next.waitsAt("NominateCandidate");
    assertThat(places.heldBy(next.caseNumber()).map(Place::state)).contains(Place.State.RESERVED);
  }

  @Test
  void a_place_that_lost_its_process_goes_back_to_the_list() {
    allocations.freePlaces(1);
    var lost = allocations.startFor(allocations.aCandidate());
    var next = allocations.startFor(allocations.aCandidate());
    runtime.deleteProcessInstance(lost.processInstanceId(), "by hand", true);
    assertThat(places.heldBy(lost.caseNumber())).isPresent();

    assertThat(reconciler.reconcile()).containsOnlyOnce(lost.caseNumber());

    next.waitsAt("NominateCandidate");
    assertThat(reconciler.reconcile()).isEmpty();
  }

  @Test
  void a_full_sub_quota_is_passed_over_and_a_larger_one_moves_the_list_on() {
    var year = allocations.thisYear();
    var first = allocations.startFor(allocations.aCandidate());
    quota(year, OptionalInt.of(taken(year)));
    try {
      allocations.freePlaces(1);
      assertThat(first.openTasks()).isEmpty();

      quota(year, OptionalInt.of(taken(year) + 1));

      first.waitsAt("NominateCandidate");
    } finally {
      quota(year, OptionalInt.empty());
    }
  }

  @Test
  void the_lead_may_let_somebody_go_first_and_who_is_passed_over_reads_why() {
    var first = allocations.startFor(allocations.aCandidate());
    var pausing = allocations.startFor(allocations.aCandidate());
    list.pause(pausing.caseNumber(), clock.instant().plusSeconds(3600));
    var ahead = allocations.startFor(allocations.aCandidate());
    var lead = http(DemoTeam.LEAD);
    var path = "/api/waiting-list/" + ahead.caseNumber() + "/deviation";
    assertThat(http(DemoTeam.OFFICE).put(path, Map.of("reason", "Nee")).status()).isEqualTo(403);
    assertThat(lead.put(path, Map.of()).body().at("/errors/0/field").asText()).isEqualTo("reason");

    assertThat(lead.put(path, Map.of("reason", "Verliest morgen de opvang.")).status())
        .isEqualTo(200);
    allocations.freePlaces(1);

    ahead.waitsAt("NominateCandidate");
    assertThat(first.openTasks()).isEmpty();
    assertThat(textOf(ahead, "rank-deviation")).contains("Verliest morgen de opvang.");
    assertThat(textOf(ahead, "place-reserved"))
        .contains("plaats 3 van de lijst", "1 dossier pauzeert", "week van de volgorde af");
    assertThat(textOf(first, "passed-over"))
        .contains("Verliest morgen de opvang.", "De eigen rang blijft.")
        .doesNotContain(ahead.caseNumber());
    assertThat(receipts.of(pausing.caseNumber()))
        .extracting("decision")
        .doesNotContain("passed-over");
    assertThat(places.movements(allocations.thisYear(), 1).get(0).why())
        .isEqualTo("afwijking van de volgorde");
    assertThat(lead.put(path, Map.of("reason", "Nog eens")).status()).isEqualTo(409);
    list.leave(pausing.caseNumber());
  }

  @Test
  void a_deviation_taken_back_leaves_the_turn_as_it_was() {
    var first = allocations.startFor(allocations.aCandidate());
    var second = allocations.startFor(allocations.aCandidate());
    desk.putAhead(second.caseNumber(), "Vergissing", "lead");
    desk.putBack(second.caseNumber(), "Het was een vergissing", "lead");

    allocations.freePlaces(1);

    first.waitsAt("NominateCandidate");
    assertThat(second.openTasks()).isEmpty();
    assertThatThrownBy(() -> desk.putBack(second.caseNumber(), "Nog eens", "lead"))
        .isInstanceOf(NotOnTheList.class);
  }

  @Test
  void who_lost_the_process_does_not_keep_the_places_from_everybody_behind() {
    var lost = allocations.startFor(allocations.aCandidate());
    var next = allocations.startFor(allocations.aCandidate());
    runtime.deleteProcessInstance(lost.processInstanceId(), "by hand", true);

    allocations.freePlaces(1);

    next.waitsAt("NominateCandidate");
    assertThat(reconciler.find())
        .contains(new PlaceFinding(Kind.LISTED_WITHOUT_TOKEN, lost.caseNumber()));
    list.leave(lost.caseNumber());
  }

  @Test
  void two_who_notice_the_same_free_place_give_it_once() throws Exception {
    var waiting = new ArrayList<Journey>();
    for (var i = 0; i < 3; i++) {
      waiting.add(allocations.startFor(allocations.aCandidate()));
    }
    var year = places.of(allocations.thisYear());
    var total = year.reserved() + year.committed() + 1;
    var pool = Executors.newFixedThreadPool(8);
    try {
      var notices = new ArrayList<Callable<Object>>();
      for (var i = 0; i < 8; i++) {
        notices.add(() -> desk.changeTotal(year.year(), total, "een plaats erbij", "lead"));
      }
      for (var notice : pool.invokeAll(notices)) {
        notice.get();
      }
    } finally {
      pool.shutdownNow();
    }

    waiting.get(0).waitsAt("NominateCandidate");
    assertThat(waiting.get(1).openTasks()).isEmpty();
    assertThat(waiting.get(2).openTasks()).isEmpty();
    assertThat(places.of(year.year()).free()).isZero();
  }

  @Test
  void the_reconciler_finds_planted_damage_and_leaves_it_to_people() {
    allocations.freePlaces(1);
    var robbed = allocations.startFor(allocations.aCandidate()).waitsAt("NominateCandidate");
    var listless = allocations.startFor(allocations.aCandidate());
    places.release(robbed.caseNumber());
    list.leave(listless.caseNumber());
    var stray = allocations.start(allocations.aCandidate());
    places.reserve(stray.caseNumber(), allocations.thisYear());

    assertThat(reconciler.reconcile()).isEmpty();

    assertThat(reconciler.find())
        .contains(
            new PlaceFinding(Kind.TOKEN_WITHOUT_PLACE, robbed.caseNumber()),
            new PlaceFinding(Kind.TOKEN_WITHOUT_LISTING, listless.caseNumber()),
            new PlaceFinding(Kind.PLACE_WITHOUT_TOKEN, stray.caseNumber()));
    assertThat(places.heldBy(stray.caseNumber())).isPresent();
    assertThat(health.health().getDetails())
        .containsEntry("TOKEN_WITHOUT_PLACE", 1)
        .containsEntry("PLACE_WITHOUT_TOKEN", 1);
    allocations.stopAll();
    assertThat(reconciler.reconcile()).isEmpty();
    assertThat(health.health().getDetails()).containsEntry("TOKEN_WITHOUT_PLACE", 0);
  }

  @Test
  void counts_that_differ_from_the_ledger_are_found() {
    var found =
        transaction.execute(
            status -> {
              template.execute("alter table woonspoor.place_year disable trigger place_year_guard");
              template.update(
                  "update woonspoor.place_year set reserved = reserved + 1, total = total + 1");
              status.setRollbackOnly();
              return reconciler.find();
            });
    assertThat(found).extracting(PlaceFinding::kind).contains(Kind.COUNTS_DIFFER);
    assertThat(reconciler.find()).extracting(PlaceFinding::kind).doesNotContain(Kind.COUNTS_DIFFER);
  }

  private void quota(int year, OptionalInt most) {
    desk.changeQuota(year, Optional.of("thuispunt-gent"), Optional.empty(), most, "proef", "lead");
  }

  /** How many places of a year count for the landlord of the tests. */
  private int taken(int year) {
    return jdbc.sql(
            """
            select count(*) from woonspoor.place
            where year = :year and state <> 'RELEASED' and landlord_id = 'thuispunt-gent'
            """)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  private String textOf(Journey journey, String decision) {
    return receipts.of(journey.caseNumber()).stream()
        .filter(receipt -> receipt.decision().equals(decision))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private Object leaves(Journey holder) {
    runtime.deleteProcessInstance(holder.processInstanceId(), "withdrawn");
    return holder;
  }

  private Http http(String user) {
    return new Http("http://localhost:" + port, user, DemoTeam.PASSWORD);
  }
}
