package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.allocation.Place;
import be.woonspoor.allocation.PlaceDesk;
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

  private Object leaves(Journey holder) {
    runtime.deleteProcessInstance(holder.processInstanceId(), "withdrawn");
    return holder;
  }

  private Http http(String user) {
    return new Http("http://localhost:" + port, user, DemoTeam.PASSWORD);
  }
}
