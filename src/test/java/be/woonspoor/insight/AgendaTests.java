package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.NextAppointment;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calendar of a coach: what is in it, what never is, and who gets it. */
@WoonspoorTest
class AgendaTests {

  private static final Pattern ADDRESS = Pattern.compile("(/agenda/[\\w-]{43}\\.ics)");
  private static final String COACH = "coach7";

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private CaseTeam team;
  @Autowired private CoachingPlans plans;
  @Autowired private Contacts contacts;
  @Autowired private Terms terms;
  @Autowired private ProcessEngine engine;
  @Autowired private Clock clock;

  private String number;
  private LocalDate day;

  @BeforeEach
  void anAppointment() {
    number = journeys.aCase();
    team.assign(number, COACH, DemoTeam.LEAD);
    plans.start(number);
    day = terms.plusWorkingDays(LocalDate.now(clock.withZone(Terms.BELGIUM)), 3);
    contacts.agreeNext(number, day);
  }

  @Test
  void appointments_and_tasks_are_in_it_and_no_name_or_number() {
    var task = aTask();
    var ics = feed(subscribe(COACH, false));
    assertThat(ics).doesNotContain("Proefmans", number, task.getId());
    assertThat(events(ics))
        .extracting(event -> event.getSummary().getValue())
        .contains("Afspraak", "Taak: " + task.getName());
    assertThat(events(ics)).allMatch(event -> event.getLocation() == null);
  }

  @Test
  void number_and_place_are_in_it_when_the_coach_allows() {
    var event = appointment(subscribe(COACH, true));
    assertThat(event.getSummary().getValue()).isEqualTo("Afspraak · " + number);
    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(day.atStartOfDay(java.time.ZoneId.systemDefault()).toInstant());
  }

  @Test
  void an_hour_and_another_place_are_told_and_the_hour_is_ours_in_summer_too() {
    var address = subscribe(COACH, true);
    contacts.agreeNext(number, NextAppointment.read(day, "14:30 in het inloophuis"));
    var event = appointment(address);
    assertThat(event.getLocation().getValue()).isEqualTo("in het inloophuis");
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(day.atTime(14, 30).atZone(Terms.BELGIUM).toInstant());
    assertThat(event.getTransparency().isOpaque()).isTrue();
    assertThat(feed(subscribe(COACH, false))).doesNotContain("inloophuis", number);
  }

  @Test
  void a_second_parser_finds_nothing_wrong() {
    aTask();
    contacts.agreeNext(number, NextAppointment.read(day, "9u, bij het OCMW"));
    var ics = feed(subscribe(COACH, true));
    var calendar = Biweekly.parse(ics).first();
    assertThat(calendar.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
    assertThat(Biweekly.parse(ics).all()).hasSize(1);
    assertThat(ics.lines()).allMatch(line -> line.getBytes().length <= 75);
    assertThat(ics).contains("\r\n").doesNotContainPattern("[^\r]\n");
  }

  @Test
  void an_appointment_that_moves_keeps_its_id_with_a_higher_sequence() {
    var address = subscribe(COACH, true);
    var before = appointment(address);
    assertThat(feed(address)).as("unchanged, to the byte").isEqualTo(feed(address));
    contacts.agreeNext(number, terms.plusWorkingDays(day, 1));
    var after = appointment(address);
    assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
    assertThat(after.getSequence().getValue()).isEqualTo(before.getSequence().getValue() + 1);
    assertThat(after.getDateStart()).isNotEqualTo(before.getDateStart());
  }

  @Test
  void a_new_address_ends_the_one_before_and_keeps_the_ids() {
    var old = subscribe(COACH, true);
    var uid = appointment(old).getUid().getValue();
    var fresh = subscribe(COACH, true);
    assertThat(anonymous(old).statusCode()).isEqualTo(404);
    assertThat(appointment(fresh).getUid().getValue()).isEqualTo(uid);
  }

  @Test
  void a_revoked_calendar_is_gone_at_once() {
    var address = subscribe(COACH, false);
    assertThat(anonymous(address).statusCode()).isEqualTo(200);
    var session = WebSession.of(base(), COACH);
    var answer = session.submit("/agenda/intrekken", session.get("/agenda"), "");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(anonymous(address).statusCode()).isEqualTo(404);
    assertThat(session.get("/agenda").body()).contains("U hebt nog geen agenda");
  }

  @Test
  void who_lost_the_role_loses_the_calendar() {
    var identity = engine.getIdentityService();
    var address = subscribe("coach8", false);
    identity.deleteMembership("coach8", "wooncoach");
    try {
      assertThat(anonymous(address).statusCode()).isEqualTo(404);
    } finally {
      identity.createMembership("coach8", "wooncoach");
    }
    assertThat(anonymous(address).statusCode()).isEqualTo(200);
  }

  @Test
  void an_empty_calendar_is_still_a_valid_one() {
    var identity = engine.getIdentityService();
    var newcomer = identity.newUser("newcomer");
    newcomer.setPassword(DemoTeam.PASSWORD);
    identity.saveUser(newcomer);
    identity.createMembership("newcomer", "wooncoach");
    var ics = feed(subscribe("newcomer", false));
    identity.deleteUser("newcomer");
    assertThat(events(ics)).isEmpty();
    assertThat(ics).as("RFC 5545 wants at least one component").contains("BEGIN:VTIMEZONE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/agenda/x.ics", "/agenda/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics"})
  void a_guessed_address_finds_nothing(String guess) {
    assertThat(anonymous(guess).statusCode()).isEqualTo(404);
    assertThat(anonymous(guess).headers().firstValue("Set-Cookie").orElse(""))
        .doesNotContain("SESSION");
  }

  @ParameterizedTest
  @ValueSource(strings = {"office", "referrer", "designer", "operator"})
  void others_have_no_calendar(String user) {
    var session = WebSession.of(base(), user);
    assertThat(session.get("/agenda").statusCode()).isEqualTo(403);
    assertThat(session.submit("/agenda", session.get("/"), "details=true").statusCode())
        .isEqualTo(403);
  }

  private VEvent appointment(String address) {
    return events(feed(address)).stream()
        .filter(event -> event.getSummary().getValue().endsWith(number))
        .findFirst()
        .orElseThrow();
  }

  /** An open task of the coach with a due date. */
  private Task aTask() {
    var instance =
        engine
            .getRuntimeService()
            .createProcessInstanceByKey("coaching-cycle")
            .businessKey(number)
            .startBeforeActivity("SetFocus")
            .execute();
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance.getId())
        .singleResult();
  }

  private static List<VEvent> events(String ics) {
    return Optional.ofNullable(Biweekly.parse(ics).first()).map(ICalendar::getEvents).orElseThrow();
  }

  private String feed(String address) {
    var answer = anonymous(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
    return answer.body();
  }

  private java.net.http.HttpResponse<String> anonymous(String path) {
    return new WebSession(base()).get(path);
  }

  private String subscribe(String user, boolean details) {
    var session = WebSession.of(base(), user);
    var page =
        session.submit("/agenda", session.get("/agenda"), details ? "details=true" : "x=x").body();
    var address = ADDRESS.matcher(page);
    assertThat(address.find()).as("the address is shown").isTrue();
    assertThat(session.get("/agenda").body()).doesNotContain(address.group(1));
    return address.group(1);
  }

  private String base() {
    return "http://localhost:" + port;
  }
}
