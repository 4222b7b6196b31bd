package be.woonspoor.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.HomeKept;
import be.woonspoor.coaching.Manner;
import be.woonspoor.coaching.NextAppointment;
import be.woonspoor.coaching.Phase;
import be.woonspoor.coaching.Stay;
import be.woonspoor.coaching.StayEnding;
import be.woonspoor.coaching.StayInView;
import be.woonspoor.coaching.StayKind;
import be.woonspoor.coaching.Stays;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.engine.form.FormDisplay;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.Leases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody is not at home for a while: the case stays alive on a rhythm that fits. */
@WoonspoorTest
class StayElsewhereTests {

  private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

  @Autowired private ProcessEngine engine;
  @Autowired private Journeys journeys;
  @Autowired private CaseTeam team;
  @Autowired private Leases leases;
  @Autowired private CoachingPlans plans;
  @Autowired private Contacts contacts;
  @Autowired private Stays stays;
  @Autowired private StayInView view;
  @Autowired private Timeline timeline;
  @Autowired private JdbcClient jdbc;
  @Autowired private FormDisplay display;
  @Autowired private PlatformTransactionManager transactions;

  private Stayers people;

  @BeforeEach
  void onAMonday() {
    Days.goTo(MONDAY);
    people = new Stayers(engine, journeys, team, leases);
  }

  @AfterEach
  void backToNow() {
    Days.backToNow();
  }

  @Test
  void a_stay_is_kept_sealed_and_followed_until_somebody_says_that_the_person_is_home() {
    var tenant = people.aTenant();
    people
        .away(
            tenant.caseNumber(),
            "HOSPITAL",
            "expectedUntil",
            "2031-03-21",
            "where",
            "Afdeling 4",
            "reach",
            "bezoek van 14 tot 19 uur",
            "home",
            List.of("KEYS", "POST"),
            "wish",
            "Graag bezoek")
        .endsAt("StayPassedOn");

    var stay = openStay(tenant);
    assertThat(stay.kind()).isEqualTo(StayKind.HOSPITAL);
    assertThat(stay.details().where()).contains("Afdeling 4");
    assertThat(stay.details().home()).containsExactlyInAnyOrder(HomeKept.KEYS, HomeKept.POST);
    assertThat(tenant.timers()).contains("ReturnNear");
    tenant.fires("ReturnNear");
    assertThat(tenant.task("PrepareReturn").getAssignee()).isEqualTo("coach1");
    assertThat(dueDay(tenant, "PrepareReturn")).isEqualTo(LocalDate.of(2031, 3, 21));
    Days.goTo(LocalDate.of(2031, 3, 21));
    returns(tenant, "HOME").with("returnedOn", "2031-03-20").submit();

    tenant.reached("BackHome").reached("StayEnded");
    assertThat(stays.open(tenant.caseNumber())).isEmpty();
    assertThat(stays.latest(tenant.caseNumber()).flatMap(Stay::ending)).contains(StayEnding.HOME);
    assertThat(timeline.of(tenant.caseNumber()))
        .extracting(Timeline.Entry::title)
        .contains("Verblijf elders gemeld", "Contactritme aangepast")
        .noneMatch(title -> title.contains("ziekenhuis"));
  }

  @ParameterizedTest
  @CsvSource({
    "HOSPITAL, 2031-03-10, OUTSIDE",
    "CARE,     2031-03-17, OUTSIDE",
    "PRISON,   2031-03-17, OUTSIDE",
    "LEAVE,    2031-03-31, MESSAGE"
  })
  void the_planned_contact_moves_at_once_and_the_phase_stays(
      String kind, LocalDate planned, String manner) {
    var tenant = people.aTenant();
    plans.takeOver(tenant.caseNumber(), Phase.FORTNIGHTLY, Optional.of(MONDAY));
    people.away(tenant.caseNumber(), kind);

    assertThat(contactDay(tenant)).isEqualTo(planned);
    assertThat(plans.get(tenant.caseNumber()).phase()).isEqualTo(Phase.FORTNIGHTLY);
    tenant.fires("ContactDay");
    var shown = shown(tenant, "LogPlannedContact");
    assertThat(shown).containsEntry("manner", manner);
    assertThat(String.valueOf(shown.get("stayWarning"))).startsWith("**Let op: verblijft ");
  }

  @Test
  void a_contact_in_the_first_days_at_home_then_the_rhythm_of_the_phase_again() {
    var tenant = people.aTenant();
    plans.takeOver(tenant.caseNumber(), Phase.MONTHLY, Optional.of(MONDAY));
    people.away(tenant.caseNumber(), "HOSPITAL");
    Days.goTo(MONDAY.plusDays(4));
    logs(tenant, "OUTSIDE", "YES");
    people.tells(tenant.caseNumber(), "HOME", Map.of("returnedOn", MONDAY.plusDays(4).toString()));

    tenant.reached("BackHome");
    assertThat(contactDay(tenant)).as("Monday").isEqualTo(MONDAY.plusDays(7));
    Days.goTo(MONDAY.plusDays(7));
    tenant.fires("ContactDay");
    assertThat(shown(tenant, "LogPlannedContact")).containsEntry("manner", Manner.VISIT.name());
    Ladder.tries(tenant, "LogPlannedContact", "YES", Days.today()).submit();
    assertThat(contactDay(tenant)).as("monthly").isEqualTo(MONDAY.plusDays(7 + 28));
  }

  @Test
  void who_came_home_long_ago_and_was_met_elsewhere_has_the_rhythm_of_the_phase() {
    var tenant = people.aTenant();
    people.away(tenant.caseNumber(), "LEAVE");
    people.tells(tenant.caseNumber(), "HOME", Map.of("returnedOn", MONDAY.toString()));
    Days.goTo(MONDAY.plusDays(14));
    logs(tenant, "OFFICE", "YES");
    assertThat(contactDay(tenant)).isEqualTo(MONDAY.plusDays(21));
  }

  @Test
  void an_appointment_at_home_lapses_and_one_where_the_person_stays_holds() {
    var tenant = people.aTenant();
    contacts.agreeNext(tenant.caseNumber(), MONDAY.plusDays(2));
    people.away(tenant.caseNumber(), "HOSPITAL");
    assertThat(plans.get(tenant.caseNumber()).agreedNext()).isEmpty();
    assertThat(contactDay(tenant)).isEqualTo(MONDAY.plusDays(7));

    contacts.agreeNext(
        tenant.caseNumber(), NextAppointment.read(MONDAY.plusDays(3), "14u op de afdeling"));
    people.away(tenant.caseNumber(), "CARE");
    assertThat(contactDay(tenant)).as("agreed").isEqualTo(MONDAY.plusDays(3));
    people.tells(tenant.caseNumber(), "HOME", Map.of("returnedOn", MONDAY.toString()));
    assertThat(plans.get(tenant.caseNumber()).agreedNext()).isEmpty();
    assertThat(contactDay(tenant)).isEqualTo(MONDAY.plusDays(3));
  }

  @Test
  void a_stay_longer_than_expected_goes_on_and_is_asked_about_again() {
    var tenant = people.aTenant();
    people.away(tenant.caseNumber(), "PRISON", "expectedUntil", "2031-03-20");
    assertThat(askedOn(tenant)).as("five working days before").isEqualTo("2031-03-13");
    tenant.fires("ReturnNear");
    returns(tenant, "LONGER").with("expectedUntil", "2031-05-02").submit();
    tenant.reached("ReturnDiscussed");
    assertThat(askedOn(tenant)).as("over Labour Day").isEqualTo("2031-04-24");
    tenant.fires("ReturnNear");
    returns(tenant, "LONGER").submit();
    assertThat(openStay(tenant).expectedUntil()).isEmpty();
    assertThat(askedOn(tenant)).as("nobody knows: in four weeks").isEqualTo("2031-03-31");
    assertThat(openStay(tenant).kind()).isEqualTo(StayKind.PRISON);
  }

  @Test
  void the_same_form_changes_the_stay_that_lasts() {
    var tenant = people.aTenant();
    people.away(tenant.caseNumber(), "HOSPITAL", "where", "Afdeling 4", "home", List.of("KEYS"));
    var first = openStay(tenant).id();
    tenant.fires("ReturnNear").waitsAt("PrepareReturn", "SetFocus");
    people.tells(
        tenant.caseNumber(), "AWAY", Map.of("kind", "CARE", "expectedUntil", "2031-04-30"));

    var stay = openStay(tenant);
    assertThat(stay.id()).isEqualTo(first);
    assertThat(stay.since()).isEqualTo(MONDAY);
    assertThat(stay.kind()).isEqualTo(StayKind.CARE);
    assertThat(stay.details().where()).as("what is not told again stays").contains("Afdeling 4");
    tenant.waitsAt("SetFocus");
    assertThat(tenant.timers()).contains("ReturnNear");
  }

  @Test
  void who_does_not_come_back_gets_help_for_the_home_and_the_lease_stays() {
    var tenant = people.aTenant();
    people.away(tenant.caseNumber(), "PRISON");
    tenant.fires("ReturnNear");
    returns(tenant, "NOT_BACK").submit();

    tenant.waitsAt("AssessLeaseDanger", "SetFocus");
    assertThat(openStay(tenant).helpAsked()).as("still there, so still followed").isTrue();
    assertThat(leases.holdsLease(tenant.caseNumber())).isTrue();
    tenant.fires("ReturnNear");
    returns(tenant, "NOT_BACK").with("leftOn", MONDAY.toString()).submit();

    tenant.reached("NotComingBack").waitsAt("AssessLeaseDanger", "SetFocus");
    assertThat(stays.latest(tenant.caseNumber()).flatMap(Stay::ending))
        .contains(StayEnding.ELSEWHERE);
  }

  @Test
  void without_a_lease_there_is_no_home_to_lose() {
    var candidate = people.at("AskToReturn", "coach1");
    people.away(candidate.caseNumber(), "HOSPITAL");
    assertThatThrownBy(() -> people.tells(candidate.caseNumber(), "NOT_BACK", Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("geen huurcontract");
    assertThat(openStay(candidate).notComingBack()).isFalse();
  }

  @Test
  void attempts_never_go_to_an_empty_home_and_count_from_nought_after_the_return() {
    var tenant = people.aTenant();
    tenant.fires("ContactDay");
    Ladder.tries(tenant, "LogPlannedContact", "NO", Days.today()).submit();
    Ladder.tries(tenant, "CallOrText", "NO", Days.today()).submit();
    tenant.waitsAt("VisitUnannounced", "SetFocus");
    people.away(tenant.caseNumber(), "HOSPITAL");

    tenant.waitsAt("SetFocus");
    assertThat(contacts.attemptsInARow(tenant.caseNumber())).isZero();
    tenant.fires("ContactDay");
    Ladder.tries(tenant, "LogPlannedContact", "NO", Days.today())
        .with("manner", "OUTSIDE")
        .submit();
    Ladder.tries(tenant, "CallOrText", "NO", Days.today()).submit();
    tenant.waitsAt("ReachAtStay", "SetFocus");
    reachesThere(tenant, "NO").submit();
    tenant.waitsAt("DiscussSilence", "SetFocus");
    people.tells(tenant.caseNumber(), "HOME", Map.of("returnedOn", MONDAY.toString()));

    tenant.waitsAt("SetFocus");
    assertThat(contacts.attemptsInARow(tenant.caseNumber())).isZero();
    tenant.fires("ContactDay");
    Ladder.tries(tenant, "LogPlannedContact", "NO", Days.today()).submit();
    tenant.waitsAt("CallOrText", "SetFocus");
  }

  @Test
  void in_prison_a_letter_has_time_for_its_answer_and_nobody_there_is_asked_without_consent() {
    var tenant = people.aTenant();
    people.away(tenant.caseNumber(), "PRISON");
    tenant.fires("ContactDay");
    Ladder.tries(tenant, "LogPlannedContact", "NO", Days.today())
        .with("manner", "OUTSIDE")
        .submit();
    assertThat(dueDay(tenant, "ReachAtStay")).isEqualTo(LocalDate.of(2031, 3, 12));
    assertThatThrownBy(() -> reachesThere(tenant, "NO").with("networkAsked", true).submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Zonder toestemming mag u niets delen.");
    reachesThere(tenant, "YES").submit();
    tenant.waitsAt("SetFocus");
    assertThat(contacts.of(tenant.caseNumber()).get(0).manner()).isEqualTo(Manner.LETTER);
  }

  @ParameterizedTest
  @CsvSource({"HOSPITAL, true", "PRISON, true", "CARE, false", "LEAVE, false"})
  void hospital_and_prison_are_told_as_founded_reasons_to_refuse_an_offer(
      String kind, boolean founded) {
    var tenant = people.aTenant();
    people.away(tenant.caseNumber(), kind);
    assertThat(view.foundedReason(tenant.caseNumber()).contains("gegronde reden"))
        .isEqualTo(founded);
  }

  @Test
  void silence_counts_on_and_the_welfare_check_shows_the_stay() {
    var tenant = people.aTenant();
    people.away(tenant.caseNumber(), "LEAVE");
    Days.goTo(MONDAY.plusDays(40));
    tenant.fires("SilenceLasts");
    assertThat(String.valueOf(shown(tenant, "CheckWelfare").get("stayWarning")))
        .contains("een tijd weg uit eigen keuze");
  }

  @ParameterizedTest
  @CsvSource({
    "AWAY, since,         2031-03-04, Sinds (leeg = zoals het was): Deze datum kan niet in de",
    "AWAY, expectedUntil, 2031-03-02, weet het): Deze datum kan niet in het verleden liggen.",
    "HOME, returnedOn,    2031-03-02, Terug thuis sinds: Het verblijf begon pas op 03/03/2031.",
    "HOME, returnedOn,    2031-03-04, Terug thuis sinds: Deze datum kan niet in de toekomst",
  })
  void days_that_cannot_be_right_are_refused_at_their_field_and_change_nothing(
      String news, String field, String day, String sentence) {
    var tenant = people.aTenant();
    var number = tenant.caseNumber();
    if (news.equals("HOME")) {
      people.away(number, "LEAVE");
    }
    var before = stays.latest(number);
    assertThatThrownBy(
            () -> {
              if (news.equals("AWAY")) {
                people.away(number, "LEAVE", field, day);
              } else {
                people.tells(number, news, Map.of(field, day));
              }
            })
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining(sentence);
    assertThat(stays.latest(number)).isEqualTo(before);
  }

  @Test
  void what_nobody_can_follow_is_refused() {
    assertThatThrownBy(() -> people.away("WS-1999-00001", "LEAVE"))
        .hasMessageContaining("Er is geen dossier met dit nummer.");
    var untold = journeys.aCase();
    assertThatThrownBy(() -> people.away(untold, "LEAVE")).hasMessageContaining("geen traject");
    var referred = people.at("Referral", "");
    assertThatThrownBy(() -> people.away(referred.caseNumber(), "LEAVE"))
        .hasMessageContaining("geen wooncoach");
    var tenant = people.aTenant();
    assertThatThrownBy(
            () ->
                people.tells(tenant.caseNumber(), "HOME", Map.of("returnedOn", MONDAY.toString())))
        .hasMessageContaining("Er loopt geen verblijf elders in dit dossier.");
    assertThatThrownBy(() -> people.tells(tenant.caseNumber(), "AWAY", Map.of("kind", "LEAVE")))
        .hasMessageContaining("Vul in sinds wanneer.");
    assertThat(stays.latest(tenant.caseNumber())).isEmpty();
  }

  @Test
  void two_who_tell_it_at_once_open_one_stay() throws Exception {
    var tenant = people.aTenant();
    var desk = Executors.newFixedThreadPool(2);
    try {
      var told = meetAtThePlan(tenant, desk, "HOSPITAL", "CARE");
      for (var one : told) {
        assertThat(one.get().caseNumber()).isEqualTo(tenant.caseNumber());
      }
    } finally {
      desk.shutdownNow();
    }

    assertThat(count(tenant)).isEqualTo(1);
    assertThat(running(tenant)).isEqualTo(1);
    var stay = openStay(tenant);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into woonspoor.stay_elsewhere
                          (id, case_number, since, recorded_at, by_user, sealed_content)
                        select gen_random_uuid(), case_number, since, recorded_at, by_user,
                          sealed_content
                        from woonspoor.stay_elsewhere where id = :id
                        """)
                    .param("id", stay.id())
                    .update())
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void a_death_leaves_no_stay_and_no_task_about_it() {
    var tenant = people.aTenant();
    people.away(tenant.caseNumber(), "HOSPITAL");
    tenant.fires("ReturnNear");
    tenant.hears("trajectory.client-deceased");

    tenant.waitsAt("SettleAfterDeath");
    assertThat(running(tenant)).isZero();
    assertThat(stays.latest(tenant.caseNumber()).flatMap(Stay::ending))
        .contains(StayEnding.CASE_CLOSED);
    assertThatThrownBy(() -> people.away(tenant.caseNumber(), "LEAVE"))
        .hasMessageContaining("geen traject");
  }

  /** Two people who have both sent the form before either of them comes through. */
  private List<Future<Journey>> meetAtThePlan(
      Journey tenant, ExecutorService desk, String one, String other) {
    return new TransactionTemplate(transactions)
        .execute(
            open -> {
              jdbc.sql("select 1 from woonspoor.coaching_plan where case_number = :n for update")
                  .param("n", tenant.caseNumber())
                  .query()
                  .listOfRows();
              var told =
                  Stream.of(one, other)
                      .map(kind -> desk.submit(() -> people.away(tenant.caseNumber(), kind)))
                      .toList();
              var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
              while (waiting() < 2) {
                assertThat(System.nanoTime()).as("both wait by now").isLessThan(end);
              }
              return told;
            });
  }

  private int waiting() {
    return jdbc.sql("select count(*) from pg_locks where not granted")
        .query(Integer.class)
        .single();
  }

  private Stay openStay(Journey journey) {
    return stays.open(journey.caseNumber()).orElseThrow();
  }

  private Journey.Step returns(Journey journey, String news) {
    return journey.does("PrepareReturn").with("news", news);
  }

  private static Journey.Step reachesThere(Journey journey, String reached) {
    return journey
        .does("ReachAtStay")
        .with("contactOn", Days.today().toString())
        .with("manner", "LETTER")
        .with("reached", reached);
  }

  private void logs(Journey journey, String manner, String reached) {
    journeys.startWithForm(
        "log-contact",
        "coach1",
        Map.of(
            "caseNumber",
            journey.caseNumber(),
            "contactOn",
            Days.today().toString(),
            "manner",
            manner,
            "reached",
            reached));
  }

  private long count(Journey journey) {
    return jdbc.sql("select count(*) from woonspoor.stay_elsewhere where case_number = :number")
        .param("number", journey.caseNumber())
        .query(Long.class)
        .single();
  }

  private long running(Journey journey) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(journey.caseNumber())
        .processDefinitionKey(StayElsewhereProcess.KEY)
        .count();
  }

  private Map<String, Object> shown(Journey journey, String step) {
    return display.of(journey.task(step).getId(), "lead").orElseThrow().values();
  }

  private static String askedOn(Journey journey) {
    return journey
        .fact(StayElsewhereProcess.RETURN_ASKED)
        .atZone(Terms.BELGIUM)
        .toLocalDate()
        .toString();
  }

  private static LocalDate contactDay(Journey journey) {
    return journey.fact(CoachingCycleProcess.NEXT_CONTACT).atZone(Terms.BELGIUM).toLocalDate();
  }

  private static LocalDate dueDay(Journey journey, String task) {
    return journey.task(task).getDueDate().toInstant().atZone(Terms.BELGIUM).toLocalDate();
  }
}
