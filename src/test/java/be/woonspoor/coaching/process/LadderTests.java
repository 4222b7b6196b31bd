package be.woonspoor.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.ContactDesk;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.Reached;
import be.woonspoor.engine.Messages;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.AtOnce;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The ladder of attempts at a closed door: up rung by rung, and down at once by any contact. */
@WoonspoorTest
class LadderTests {

  private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private CoachingPlans plans;
  @Autowired private ContactDesk desk;
  @Autowired private Contacts contacts;
  @Autowired private Messages messages;

  @AfterEach
  void backToNow() {
    Days.backToNow();
  }

  /** By which door somebody says that there was contact. */
  enum Door {
    FORM,
    API
  }

  static Stream<Arguments> rungsAndDoors() {
    return Ladder.RUNGS.stream()
        .flatMap(rung -> Stream.of(Door.values()).map(door -> Arguments.of(rung, door)));
  }

  @ParameterizedTest
  @MethodSource("rungsAndDoors")
  void at_every_rung_a_contact_of_whoever_takes_the_ladder_away(String rung, Door door) {
    var journey = Ladder.climbs(aPlannedContact(), rung);
    logs(door, "coach2", journey.caseNumber(), Days.today());

    assertThat(journey.openTasks()).as("nobody does work that is done").isEmpty();
    assertThat(journey.timers()).contains("ContactDay");
    assertThat(contacts.attemptsInARow(journey.caseNumber())).isZero();
    journey.fires("ContactDay");
    Ladder.tries(journey, "LogPlannedContact", "NO", Days.today()).submit();
    journey.waitsAt("CallOrText");
  }

  @Test
  void each_rung_has_its_term() {
    Days.goTo(MONDAY);
    var journey = aPlannedContact();
    Days.goTo(LocalDate.of(2031, 4, 4));
    Ladder.tries(journey, "LogPlannedContact", "NO", Days.today()).submit();
    assertThat(dueDay(journey, "CallOrText")).isEqualTo(LocalDate.of(2031, 4, 8));
    Ladder.tries(journey, "CallOrText", "NO", Days.today()).submit();
    assertThat(dueDay(journey, "VisitUnannounced")).isEqualTo(LocalDate.of(2031, 4, 11));
    Ladder.tries(journey, "VisitUnannounced", "NO", Days.today()).submit();
    assertThat(dueDay(journey, "SendLetter")).isEqualTo(LocalDate.of(2031, 4, 11));
    Days.goTo(LocalDate.of(2031, 4, 10));
    Ladder.tries(journey, "SendLetter", "NO", Days.today()).submit();
    assertThat(dueDay(journey, "DiscussSilence"))
        .as("over Easter Monday")
        .isEqualTo(LocalDate.of(2031, 4, 18));
  }

  @Test
  void a_contact_written_down_afterwards_counts_from_its_own_day_over_the_rungs() {
    Days.goTo(MONDAY);
    var journey = aPlannedContact();
    Days.goTo(MONDAY.plusDays(7));
    Ladder.tries(journey, "LogPlannedContact", "NO", Days.today()).submit();
    Days.goTo(MONDAY.plusDays(9));
    Ladder.tries(journey, "CallOrText", "NO", Days.today()).submit();
    logs(Door.API, "coach2", journey.caseNumber(), MONDAY.plusDays(8));

    journey.waitsAt();
    assertThat(contactDay(journey)).as("a week after it").isEqualTo(MONDAY.plusDays(15));
    assertThat(contacts.attemptsInARow(journey.caseNumber())).isZero();
  }

  @Test
  void a_contact_of_long_ago_begins_the_search_anew_and_one_before_the_last_known_does_nothing() {
    Days.goTo(MONDAY);
    var journey = aPlannedContact();
    Days.goTo(MONDAY.plusDays(14));
    Ladder.tries(journey, "LogPlannedContact", "NO", Days.today()).submit();
    logs(Door.API, "coach2", journey.caseNumber(), MONDAY.plusDays(3));
    journey.waitsAt();
    assertThat(contactDay(journey)).as("overdue: at once").isEqualTo(MONDAY.plusDays(15));
    assertThat(contacts.silentSince(journey.caseNumber())).isEqualTo(MONDAY.plusDays(3));
    journey.fires("ContactDay");
    Ladder.tries(journey, "LogPlannedContact", "NO", Days.today()).submit();
    logs(Door.API, "coach2", journey.caseNumber(), MONDAY.plusDays(1));
    journey.waitsAt("CallOrText");
    assertThat(contacts.silentSince(journey.caseNumber())).isEqualTo(MONDAY.plusDays(3));
  }

  @Test
  void a_silence_is_raised_on_its_28th_day_and_only_once_whatever_repeats() {
    Days.goTo(MONDAY);
    var journey = aPlannedContact();
    Days.goTo(MONDAY.plusDays(27));
    desk.noteSilence(journey.caseNumber());
    assertThat(plans.get(journey.caseNumber()).silenceNoticedSince()).isEmpty();
    Days.goTo(MONDAY.plusDays(28));
    AtOnce.all(
        List.of(
            () -> quiet(() -> desk.noteSilence(journey.caseNumber())),
            () -> quiet(() -> desk.noteSilence(journey.caseNumber()))));
    desk.noteSilence(journey.caseNumber());
    assertThat(plans.get(journey.caseNumber()).silenceNoticedSince()).contains(MONDAY);
    assertThat(signals(journey)).isEqualTo(1);
    logs(Door.API, "coach2", journey.caseNumber(), MONDAY.plusDays(28));
    Days.goTo(MONDAY.plusDays(56));
    desk.noteSilence(journey.caseNumber());
    assertThat(plans.get(journey.caseNumber()).silenceNoticedSince())
        .as("another silence")
        .contains(MONDAY.plusDays(28));
  }

  @Test
  void two_people_who_log_the_same_contact_at_once_leave_one_planned_contact() {
    var journey = Ladder.climbs(aPlannedContact(), "CallOrText");
    Callable<Integer> one = () -> logs(Door.API, "coach1", journey.caseNumber(), Days.today());
    Callable<Integer> other = () -> logs(Door.API, "coach2", journey.caseNumber(), Days.today());

    assertThat(AtOnce.all(List.of(one, other))).containsExactly(201, 201);

    journey.waitsAt();
    assertThat(journey.timers()).contains("ContactDay");
    assertThat(contacts.of(journey.caseNumber()).stream().filter(c -> c.reached() == Reached.YES))
        .as("both were there")
        .hasSize(2);
    assertThat(
            messages.isAwaited(
                journey.caseNumber(),
                CoachingCycleProcess.KEY,
                CoachingCycleProcess.CONTACT_LOGGED))
        .isTrue();
  }

  private long signals(Journey journey) {
    return journey.openTasks().stream().filter("CheckWelfare"::equals).count();
  }

  private static boolean quiet(Runnable action) {
    try {
      action.run();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private Journey aPlannedContact() {
    var caseNumber = journeys.aCase();
    plans.start(caseNumber);
    var journey = journeys.start("coaching-cycle", caseNumber);
    CoachingTests.aFocus(journey).with("tenantPresent", "NO").submit();
    return journey.fires("ContactDay").waitsAt("LogPlannedContact");
  }

  private int logs(Door door, String user, String caseNumber, LocalDate on) {
    if (door == Door.FORM) {
      journeys
          .startWithForm(
              "log-contact",
              user,
              Map.of(
                  "caseNumber",
                  caseNumber,
                  "contactOn",
                  on.toString(),
                  "reached",
                  "NOT_NOW",
                  "manner",
                  "PHONE"))
          .endsAt("ContactLogged");
      return 201;
    }
    var body = new HashMap<String, Object>();
    body.put("contactOn", on.toString());
    body.put("manner", "PHONE");
    body.put("reached", "YES");
    return new Http("http://localhost:" + port, user, DemoTeam.PASSWORD)
        .post("/api/cases/" + caseNumber + "/contacts", body)
        .status();
  }

  private static LocalDate dueDay(Journey journey, String task) {
    return journey.task(task).getDueDate().toInstant().atZone(Terms.BELGIUM).toLocalDate();
  }

  private LocalDate contactDay(Journey journey) {
    return journey.fact(CoachingCycleProcess.NEXT_CONTACT).atZone(Terms.BELGIUM).toLocalDate();
  }
}
