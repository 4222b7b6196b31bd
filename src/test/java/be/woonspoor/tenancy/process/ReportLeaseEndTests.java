package be.woonspoor.tenancy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.AtOnce;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.NoticeTerms;
import be.woonspoor.tenancy.SyntheticLease;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A lease ends, is threatened or is given up: the guidance goes on and somebody looks for a home.
 */
@WoonspoorTest
class ReportLeaseEndTests {

  private static final String TRAJECTORY = "housing-trajectory";

  @Autowired private Journeys journeys;
  @Autowired private Leases leases;
  @Autowired private NoticeTerms notice;
  @Autowired private StepRecords records;
  @Autowired private Timeline timeline;
  @Autowired private ProcessEngine engine;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private String caseNumber;
  private LocalDate today;

  @BeforeEach
  void somebody_rents() {
    today = LocalDate.now(clock.withZone(Terms.BELGIUM));
    caseNumber = aTenant();
  }

  @Test
  void somebody_looks_after_the_home_beside_a_coaching_that_goes_on() {
    engine
        .getRuntimeService()
        .createProcessInstanceByKey(TRAJECTORY)
        .businessKey(caseNumber)
        .startBeforeActivity("Coaching")
        .execute();
    var before = journeys.of(caseNumber).openTasks();

    reports("TENANT_NOTICE", Map.of("lastDay", today.plusMonths(4).toString()))
        .endsAt("RehousingBegun");

    assertThat(journeys.of(caseNumber).openTasks())
        .containsAll(before)
        .hasSize(before.size() + 1)
        .contains("AssessLeaseDanger");
    var lease = leases.current(caseNumber).orElseThrow();
    assertThat(lease.endsOn()).contains(today.plusMonths(4));
    assertThat(lease.end()).contains(Lease.End.TENANT_NOTICE);
    assertThat(records.ofSteps(caseNumber, List.of("LeaseEndReported"))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Lease.End.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MOVED", "DECEASED"})
  void every_reason_is_kept_before_the_last_day_is_known(Lease.End why) {
    reports(why.name(), Map.of("endsByOther", "Het gebouw wordt verkocht."))
        .endsAt("RehousingBegun");

    assertThat(leases.current(caseNumber).orElseThrow().end()).contains(why);
    assertThat(leases.current(caseNumber).orElseThrow().endsOn()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MOVED", "DECEASED"})
  void what_is_known_by_other_ways_is_not_reported_here(String why) {
    assertThatThrownBy(() -> reports(why, Map.of())).isInstanceOf(FormRefused.class);
    assertThat(leases.current(caseNumber).orElseThrow().end()).isEmpty();
  }

  @Test
  void new_facts_go_to_whoever_already_looks_after_the_home() {
    reports("LANDLORD_NOTICE", Map.of());

    reports(
            "JUDGMENT",
            Map.of("lastDay", today.plusMonths(1).toString(), "story", "Het vonnis is er."))
        .endsAt("AddedToRehousing");

    journeys.of(caseNumber).waitsAt("AssessLeaseDanger");
    assertThat(leases.current(caseNumber).orElseThrow().end()).contains(Lease.End.JUDGMENT);
    assertThat(reportsShown(caseNumber))
        .first()
        .asString()
        .contains("Vonnis", "Het vonnis is er.")
        .doesNotContain("coach1");
  }

  @Test
  void two_people_who_report_it_at_once_begin_it_once() {
    var people = List.of("coach1", "lead", "office", "coach2");

    var attached =
        AtOnce.all(
            people.stream()
                .map(
                    who ->
                        (Callable<Boolean>)
                            () ->
                                reports(caseNumber, who, "AGREED", Map.of())
                                    .fact(ReportLeaseEndProcess.ATTACHED))
                .toList());

    assertThat(attached).containsExactlyInAnyOrder(false, true, true, true);
    journeys.of(caseNumber).waitsAt("AssessLeaseDanger");
  }

  @Test
  void a_tenants_notice_runs_three_months_from_the_first_of_the_next_month() {
    var given = LocalDate.of(2026, 11, 14);

    assertThat(notice.lastDay(Lease.End.TENANT_NOTICE, given)).contains(LocalDate.of(2027, 2, 28));
    assertThat(notice.lastDay(Lease.End.CARE, given)).contains(LocalDate.of(2026, 12, 31));
    assertThat(notice.lastDay(Lease.End.AGREED, given)).isEmpty();
  }

  @Test
  void the_last_day_by_the_term_is_proposed_and_told_but_no_fact_until_somebody_confirms_it() {
    reports("TENANT_NOTICE", Map.of("noticeOn", today.minusDays(3).toString()));

    var proposed = notice.lastDay(Lease.End.TENANT_NOTICE, today.minusDays(3)).orElseThrow();
    assertThat(leases.current(caseNumber).orElseThrow().endsOn()).isEmpty();
    assertThat(timeline.titled(caseNumber, "Einde van de huur gemeld; de begeleiding gaat door"))
        .get()
        .satisfies(
            entry ->
                assertThat(entry.text().orElseThrow())
                    .contains(SignalInView.day(Optional.of(proposed))));
    assertThat(shown(caseNumber).get("endsOn")).isEqualTo(proposed.toString());
    assertThat(shown(caseNumber).get("endReason")).isEqualTo("TENANT_NOTICE");
  }

  @Test
  void what_can_not_be_is_refused_and_changes_nothing() {
    assertThatThrownBy(() -> reports("WS-1999-00001", "coach1", "AGREED", Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("geen dossier met dit nummer");
    assertThatThrownBy(() -> reports("AGREED", Map.of("lastDay", today.minusMonths(11).toString())))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("voor het contract getekend was");
    assertThatThrownBy(() -> reports("OTHER", Map.of())).isInstanceOf(FormRefused.class);
    var withoutLease = journeys.aCase();
    assertThatThrownBy(() -> reports(withoutLease, "coach1", "AGREED", Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("loopt geen huurcontract");

    assertThat(leases.current(caseNumber).orElseThrow().end()).isEmpty();
    assertThat(journeys.of(caseNumber).openTasks()).isEmpty();
    assertThat(journeys.of(withoutLease).openTasks()).isEmpty();
  }

  @Test
  void coaches_the_lead_and_the_office_may_report_it_and_nobody_else() {
    for (var user : List.of("coach1", "lead", "office")) {
      assertThat(posts(user, aTenant()).status()).as(user).isEqualTo(200);
    }
    for (var user : List.of("referrer", "designer", "operator")) {
      var untouched = aTenant();
      assertThat(posts(user, untouched).isGood()).as(user).isFalse();
      assertThat(leases.current(untouched).orElseThrow().end()).as(user).isEmpty();
    }
  }

  private Http.Answer posts(String user, String number) {
    return new Http("http://localhost:" + port, user, DemoTeam.PASSWORD)
        .post(
            "/engine-rest/process-definition/key/report-lease-end/submit-form",
            Map.of(
                "variables",
                Map.of(
                    "caseNumber", Map.of("value", number), "endsBy", Map.of("value", "AGREED"))));
  }

  private Map<String, Object> shown(String number) {
    var task = journeys.of(number).task("AssessLeaseDanger");
    var shown = new HashMap<String, Object>();
    new Http("http://localhost:" + port, "lead", DemoTeam.PASSWORD)
        .get("/engine-rest/task/" + task.getId() + "/form-variables?deserializeValues=false")
        .body()
        .fields()
        .forEachRemaining(
            field -> shown.put(field.getKey(), field.getValue().path("value").asText()));
    return shown;
  }

  private List<String> reportsShown(String number) {
    var task = journeys.of(number).task("AssessLeaseDanger");
    var lines =
        new Http("http://localhost:" + port, "lead", DemoTeam.PASSWORD)
            .get("/engine-rest/task/" + task.getId() + "/form-variables?deserializeValues=false")
            .body()
            .path("endReports")
            .path("value");
    return IntStream.range(0, Math.max(1, lines.size()))
        .mapToObj(i -> lines.isArray() ? lines.get(i).toString() : lines.asText())
        .toList();
  }

  private String aTenant() {
    var number = journeys.aCase();
    leases.sign(
        number,
        today.minusMonths(10),
        today.minusMonths(9),
        SyntheticLease.at("Teststraat 1, Gent"),
        "coach1");
    return number;
  }

  private Journey reports(String why, Map<String, Object> other) {
    return reports(caseNumber, "coach1", why, other);
  }

  private Journey reports(String number, String who, String why, Map<String, Object> other) {
    var values = new HashMap<String, Object>();
    values.put("caseNumber", number);
    values.put("endsBy", why);
    values.putAll(other);
    return journeys.startWithForm(ReportLeaseEndProcess.KEY, who, values);
  }
}
