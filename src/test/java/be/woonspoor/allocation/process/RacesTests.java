package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.allocation.Place;
import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.allocation.Places;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.support.AtOnce;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.EngineDoor;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People who do the same thing, or things that exclude each other, at the same moment: one of them
 * wins, the other reads why not, and the ledger says what the process says.
 */
@WoonspoorTest
class RacesTests {

  private static final int ROUNDS = 2;
  private static final String TRAJECTORY = "housing-trajectory";
  private static final Map<String, Object> ACCEPTED =
      Map.of("talkedAt", "HOME", "reply", "ACCEPTED");
  private static final Map<String, Object> REFUSED =
      Map.of("talkedAt", "HOME", "reply", "REFUSED", "refusalGround", "NONE");

  @Autowired private Journeys journeys;
  @Autowired private ReferralDesk referrals;
  @Autowired private CaseFiles files;
  @Autowired private PlaceDesk desk;
  @Autowired private Places places;
  @Autowired private Receipts receipts;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private Allocations allocations;
  private static final List<EngineDoor> doors = new ArrayList<>();

  private final List<String> trajectories = new ArrayList<>();

  @BeforeEach
  void begin() {
    allocations = new Allocations(journeys, referrals, files, desk, runtime, clock);
  }

  @AfterEach
  void stop() {
    trajectories.forEach(this::cancel);
    allocations.stopAll();
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
      assertThat(placeOf(journey)).isEqualTo(Place.State.RESERVED);
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
    assertThat(placeOf(journey)).isEqualTo(Place.State.COMMITTED);
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
      assertThat(placeOf(journey)).isEqualTo(Place.State.RELEASED);
      journey.waitsAt("FollowPause");
    }
  }

  @Test
  void a_landlord_who_decides_after_the_term_is_heard_and_nobody_need_ask_any_more() {
    var journey =
        allocations.accepts(allocations.offered(allocations.nominated(allocations.aCandidate())));
    journey.fires("DecisionFollowUpDue").waitsAt("AskForDecision");

    assertThat(decides(journey, "ALLOCATED").status()).isEqualTo(201);

    journey.waitsAt("SignLease");
    assertThat(placeOf(journey)).isEqualTo(Place.State.RESERVED);
  }

  @Test
  void a_landlord_who_decides_after_the_dwelling_was_given_up_is_told_so() {
    var journey =
        allocations.accepts(allocations.offered(allocations.nominated(allocations.aCandidate())));
    var task = journey.fires("DecisionFollowUpDue").task("AskForDecision").getId();
    var office = EngineDoor.basic(url(), DemoTeam.OFFICE);
    assertThat(office.submit(task, dwellingGone()).status()).isEqualTo(204);

    var answer = decides(journey, "ALLOCATED");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().path("detail").asText())
        .isEqualTo("Dit dossier wacht niet op een beslissing van de verhuurder.");
    journey.waitsAt("NominateCandidate");
    assertThat(placeOf(journey)).isEqualTo(Place.State.RESERVED);
  }

  @Test
  void a_decision_and_a_dwelling_given_up_at_once_leave_one_way_on() {
    for (var round = 0; round < ROUNDS; round++) {
      var journey =
          allocations.accepts(allocations.offered(allocations.nominated(allocations.aCandidate())));
      var task = journey.fires("DecisionFollowUpDue").task("AskForDecision").getId();
      var office = EngineDoor.basic(url(), DemoTeam.OFFICE);

      var won =
          AtOnce.<Boolean>all(
              List.of(
                  () -> won(office.submit(task, dwellingGone())),
                  () -> won(decides(journey, "ALLOCATED"))));

      assertThat(won).containsOnlyOnce(true);
      journey.waitsAt(won.get(0) ? "NominateCandidate" : "SignLease");
      assertThat(placeOf(journey)).isEqualTo(Place.State.RESERVED);
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
        assertThat(placeOf(journey)).isEqualTo(Place.State.RESERVED);
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
    assertThat(placeOf(journey)).isEqualTo(Place.State.RELEASED);
  }

  private void oneWon(List<Http.Answer> answers) {
    assertThat(answers.stream().filter(this::won).count()).isEqualTo(1);
  }

  /** Whoever did not win reads a sentence, and never of a failure. */
  private boolean won(Http.Answer answer) {
    if (answer.isGood()) {
      return true;
    }
    assertThat(answer.status()).as("%s", answer.body()).isIn(404, 409);
    var sentence = answer.body().path("message").asText(answer.body().path("detail").asText());
    assertThat(sentence)
        .isIn(
            "Deze taak is er niet meer: ze is al afgewerkt of vervallen.",
            "Iemand anders was net bezig met hetzelfde. Kijk opnieuw en probeer het nog eens.",
            "Dit dossier wacht niet op een beslissing van de verhuurder.");
    return false;
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

  /** Logging in takes a while: everybody stays logged in. */
  private List<EngineDoor> doors() {
    if (doors.isEmpty()) {
      doors.add(EngineDoor.basic(url(), "coach1"));
      doors.add(EngineDoor.webapps(url(), "coach2"));
      doors.add(EngineDoor.basic(url(), "coach3"));
      doors.add(EngineDoor.webapps(url(), "coach4"));
    }
    return doors;
  }

  private static List<Callable<Http.Answer>> submits(
      List<EngineDoor> doors, String task, Map<String, Object> values) {
    return doors.stream()
        .<Callable<Http.Answer>>map(door -> () -> door.submit(task, values))
        .toList();
  }

  private Http.Answer withdraws(Journey journey) {
    return api(DemoTeam.OFFICE)
        .post(
            "/api/cases/" + journey.caseNumber() + "/withdrawal",
            Map.of("inOwnWords", "Ik stop ermee."));
  }

  private Http.Answer decides(Journey journey, String decision) {
    return api(DemoTeam.OFFICE)
        .post(
            "/api/cases/" + journey.caseNumber() + "/landlord-letters",
            Map.of(
                "kind",
                "DECISION",
                "letterDate",
                allocations.today().toString(),
                "decision",
                decision));
  }

  private Map<String, Object> dwellingGone() {
    return Map.of(
        "spokenOn", allocations.today().toString(),
        "decisionChase", "DWELLING_GONE",
        "landlordAnswer", "Weg.");
  }

  private Http.Answer lowers(int year, int total) {
    return api(DemoTeam.LEAD)
        .put("/api/places/" + year, Map.of("total", total, "reason", "minder middelen"));
  }

  private Http api(String user) {
    return new Http(url(), user, DemoTeam.PASSWORD);
  }

  private String url() {
    return "http://localhost:" + port;
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

  private Place.State placeOf(Journey journey) {
    return jdbc.sql(
            """
            select state from woonspoor.place where case_number = :number
            order by number desc limit 1
            """)
        .param("number", journey.caseNumber())
        .query(Place.State.class)
        .single();
  }

  private long decisions(Journey journey, String decision) {
    return receipts.of(journey.caseNumber()).stream()
        .filter(receipt -> receipt.decision().equals(decision))
        .count();
  }
}
