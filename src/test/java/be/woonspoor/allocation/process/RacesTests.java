package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.allocation.Place;
import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.support.AtOnce;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * People who do the same thing, or things that exclude each other, at the same moment: one of them
 * wins, the other reads why not, and the ledger says what the process says.
 */
class RacesTests extends Races {

  private static final String TRAJECTORY = "housing-trajectory";
  private static final Map<String, Object> REFUSED =
      Map.of("talkedAt", "HOME", "reply", "REFUSED", "refusalGround", "NONE");

  @Autowired private Journeys journeys;
  @Autowired private PlaceDesk desk;
  @Autowired private ManagementService management;

  private final List<String> trajectories = new ArrayList<>();

  @AfterEach
  void stopTrajectories() {
    trajectories.forEach(this::cancel);
  }

  @Test
  void a_task_that_four_complete_at_once_is_done_once_whatever_the_door() {
    var doors = doors();
    for (var round = 0; round < ROUNDS; round++) {
      var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
      var task = journey.task("DiscussOffer").getId();

      var answers = AtOnce.all(submits(doors, task, ACCEPTED));

      oneWon(answers);
      assertThat(decisions(journey, "offer-reply")).isEqualTo(1);
      assertThat(placeState(journey)).isEqualTo(Place.State.RESERVED);
      allocations.decided(journey, "ALLOCATED").waitsAt("SignLease");
    }
  }

  @Test
  void a_lease_that_four_sign_at_once_uses_one_place() {
    var journey =
        allocations.accepts(allocations.offered(allocations.nominated(allocations.aCandidate())));
    var task = allocations.decided(journey, "ALLOCATED").task("SignLease").getId();
    var before = desk.of(allocations.thisYear()).committed();

    var answers =
        AtOnce.all(
            submits(
                doors(),
                task,
                Map.of(
                    "signing",
                    "SIGNED",
                    "signedOn",
                    allocations.today().toString(),
                    "startsOn",
                    allocations.today().toString(),
                    "dwellingAddress",
                    "Proefstraat 1, Gent",
                    "dwellingBedrooms",
                    2,
                    "monthlyRent",
                    312.5)));

    oneWon(answers);
    assertThat(placeState(journey)).isEqualTo(Place.State.COMMITTED);
    assertThat(desk.of(allocations.thisYear()).committed()).isEqualTo(before + 1);
    journey.waitsAt("PrepareHome");
  }

  @Test
  void a_second_click_on_a_task_that_is_done_says_so_at_both_doors() {
    var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
    var task = journey.task("DiscussOffer").getId();
    allocations.accepts(journey);

    for (var door : doors()) {
      var answer = door.submit(task, ACCEPTED);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body().path("message").asText())
          .isEqualTo("Deze taak is er niet meer: ze is al afgewerkt of vervallen.");
    }
  }

  @Test
  void a_refusal_and_the_end_of_the_term_at_once_count_once() {
    for (var round = 0; round < ROUNDS; round++) {
      var journey = allocations.offered(allocations.nominated(allocations.aCandidate()));
      var task = journey.task("DiscussOffer");
      var term = timer(task.getProcessInstanceId(), "ReplyTermPassed");
      var door = doors().get(round % 2);

      var counted =
          AtOnce.<Boolean>all(
              List.of(
                  () -> won(door.submit(task.getId(), REFUSED)),
                  () -> {
                    try {
                      management.executeJob(term);
                      return true;
                    } catch (ProcessEngineException e) {
                      return false;
                    }
                  }));

      assertThat(counted).containsOnlyOnce(true);
      assertThat(decisions(journey, "offer-reply")).isEqualTo(1);
      assertThat(placeState(journey)).isEqualTo(Place.State.RELEASED);
      journey.waitsAt("FollowPause");
    }
  }

  @Test
  void whoever_accepts_and_then_withdraws_gives_the_place_back() {
    var journey = anOfferInATrajectory();
    assertThat(doors().get(0).submit(discuss(journey), ACCEPTED).status()).isEqualTo(204);

    assertThat(withdraws(journey).status()).isEqualTo(201);

    isOut(journey);
  }

  @Test
  void whoever_withdrew_can_not_accept_any_more() {
    var journey = anOfferInATrajectory();
    var task = discuss(journey);
    assertThat(withdraws(journey).status()).isEqualTo(201);

    for (var door : doors()) {
      assertThat(door.submit(task, ACCEPTED).status()).isEqualTo(404);
    }

    isOut(journey);
  }

  @Test
  void an_acceptance_and_a_withdrawal_at_once_end_with_the_withdrawal() {
    for (var round = 0; round < ROUNDS; round++) {
      var journey = anOfferInATrajectory();
      var task = discuss(journey);
      var door = doors().get(round % 2);

      var won =
          AtOnce.<Boolean>all(
              List.of(() -> won(door.submit(task, ACCEPTED)), () -> won(withdraws(journey))));

      assertThat(won).contains(true);
      if (!won.get(1)) {
        // who came second looks again, and finds the agreement still there to withdraw
        assertThat(placeState(journey)).isEqualTo(Place.State.RESERVED);
        assertThat(withdraws(journey).status()).isEqualTo(201);
      }
      isOut(journey);
    }
  }

  @Test
  void a_total_that_is_lowered_while_places_are_given_never_falls_below_them() {
    var year = 2601;
    places.open(year);
    places.changeTotal(year, 8, "proef", "lead");
    var cases = IntStream.range(0, 10).mapToObj(i -> journeys.aCase()).toList();
    var everybody = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < cases.size(); i++) {
      var aCase = cases.get(i);
      var total = 7 - i / 2;
      everybody.add(() -> places.reserve(aCase, year).isPresent() ? 1 : 0);
      everybody.add(() -> lowers(year, total).status());
    }

    var ended = AtOnce.all(everybody);

    var reserved = ended.stream().filter(one -> one == 1).count();
    assertThat(ended).isSubsetOf(0, 1, 200, 409);
    var now = desk.of(year);
    assertThat(now.reserved()).isEqualTo((int) reserved).isLessThanOrEqualTo(now.total());
    if (now.reserved() > 0) {
      var refused = lowers(year, now.reserved() - 1);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.body().path("detail").asText())
          .contains("gereserveerd of toegekend; minder kan niet.");
      assertThat(desk.of(year)).isEqualTo(now);
    }
    cases.forEach(places::release);
  }

  private void isOut(Journey journey) {
    journey.waitsAt("AskToReturn");
    assertThat(placeState(journey)).isEqualTo(Place.State.RELEASED);
  }

  private Journey anOfferInATrajectory() {
    var caseNumber = allocations.aCandidate();
    var trajectory =
        runtime
            .createProcessInstanceByKey(TRAJECTORY)
            .businessKey(caseNumber)
            .startBeforeActivity("AcceleratedAllocation")
            .execute();
    trajectories.add(trajectory.getId());
    return allocations.offered(
        allocations.nominates(allocations.registers(journeys.of(caseNumber))));
  }

  private static String discuss(Journey journey) {
    return journey.task("DiscussOffer").getId();
  }

  private void cancel(String trajectory) {
    if (runtime.createProcessInstanceQuery().processInstanceId(trajectory).count() > 0) {
      runtime.deleteProcessInstance(trajectory, "end of the test");
    }
  }

  private Http.Answer withdraws(Journey journey) {
    return api(DemoTeam.OFFICE)
        .post(
            "/api/cases/" + journey.caseNumber() + "/withdrawal",
            Map.of("inOwnWords", "Ik stop ermee."));
  }

  private Http.Answer lowers(int year, int total) {
    return api(DemoTeam.LEAD)
        .put("/api/places/" + year, Map.of("total", total, "reason", "minder middelen"));
  }

  private String timer(String instance, String event) {
    return management
        .createJobQuery()
        .processInstanceId(instance)
        .timers()
        .activityId(event)
        .list()
        .get(0)
        .getId();
  }
}
