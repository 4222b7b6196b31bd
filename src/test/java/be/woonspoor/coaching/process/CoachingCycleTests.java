package be.woonspoor.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.AgreementWithdrawnAfterLease;
import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.Phase;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The paths of one cycle: focus, contact on a rhythm, attempts at a closed door, evaluation. */
@WoonspoorTest
class CoachingCycleTests {

  @Autowired private Documents documents;
  @Autowired private Journeys journeys;
  @Autowired private CoachingPlans plans;
  @Autowired private Contacts contacts;
  @Autowired private Timeline timeline;
  @Autowired private Terms terms;
  @Autowired private ProcessEngine engine;
  @Autowired private ApplicationEventPublisher events;

  @AfterEach
  void backToNow() {
    Days.backToNow();
  }

  @Test
  void contact_goes_on_until_both_want_to_look_back() {
    var journey = aPlannedContact();
    logs(journey, "YES").submit().waitsAt().reached("ContactKept");
    journey.fires("ContactDay");
    logs(journey, "YES").with("signal", "REVIEW").submit();

    journey.waitsAt("EvaluateCycle").reached("ReviewAsked");
    CoachingTests.aReview(journey).submit().endsAt("CycleEvaluated");
  }

  @Test
  void not_wanting_to_talk_now_is_a_sign_of_life() {
    var journey = aPlannedContact();

    logs(journey, "NOT_NOW").submit().waitsAt().reached("ContactKept");
    assertThat(contacts.attemptsInARow(journey.caseNumber())).isZero();
  }

  @Test
  void a_closed_door_is_tried_in_four_ways_and_then_starts_anew() {
    var journey = aPlannedContact();
    logs(journey, "NO").submit().waitsAt("CallOrText");
    tries(journey, "CallOrText", "NO").with("manner", "PHONE").submit().waitsAt("VisitUnannounced");
    assertThat(documents.of(journey.caseNumber())).isEmpty();
    tries(journey, "VisitUnannounced", "NO").submit().waitsAt("SendLetter");
    assertThat(documents.of(journey.caseNumber()))
        .as("the letter lies ready before it is brought")
        .extracting(Document::kind)
        .containsExactly("KEEPING_CONTACT");
    tries(journey, "SendLetter", "NO").submit().waitsAt("DiscussSilence");
    discusses(journey).submit().waitsAt().reached("SilenceDiscussed");

    journey.fires("ContactDay");
    logs(journey, "NO").submit().waitsAt("CallOrText");
  }

  @Test
  void whoever_is_reached_after_all_gets_the_next_contact_as_planned() {
    var journey = aPlannedContact();
    logs(journey, "NO").submit();
    tries(journey, "CallOrText", "YES").with("manner", "MESSAGE").submit();

    journey.waitsAt().reached("ReachedInTheEnd");
    assertThat(journey.timers()).contains("ContactDay");
  }

  @Test
  void a_contact_logged_elsewhere_cancels_the_open_contact_and_completes_it_for_nobody() {
    var journey = aPlannedContact();
    var open = journey.task("LogPlannedContact").getId();

    reports(journey.caseNumber(), "YES").endsAt("ContactLogged");

    journey.waitsAt();
    assertThat(journey.timers()).contains("ContactDay");
    var past =
        engine.getHistoryService().createHistoricTaskInstanceQuery().taskId(open).singleResult();
    assertThat(past.getDeleteReason()).isNotEqualTo("completed");
  }

  @Test
  void an_attempt_logged_elsewhere_leaves_the_open_contact_as_it_is() {
    var journey = aPlannedContact();

    reports(journey.caseNumber(), "NO").endsAt("AttemptLogged");

    journey.waitsAt("LogPlannedContact");
  }

  @Test
  void a_silence_is_raised_once() {
    var journey = aPlannedContact();
    var due = plans.get(journey.caseNumber()).startedOn().orElseThrow().plusDays(28);
    Days.goTo(due.plusDays(3));
    journey
        .fires("SilenceLasts")
        .reached("SilenceNoted")
        .waitsAt("CheckWelfare", "LogPlannedContact");
    logs(journey, "NO").submit();
    tries(journey, "CallOrText", "NO").with("manner", "PHONE").submit();
    tries(journey, "VisitUnannounced", "NO").submit();
    tries(journey, "SendLetter", "NO").submit();
    discusses(journey).submit().fires("SilenceLasts");

    assertThat(plans.get(journey.caseNumber()).silenceNoticedSince()).isPresent();
    assertThat(entries(journey, "Lange stilte opgemerkt")).isEqualTo(1);
  }

  @Test
  void a_silence_that_did_not_last_is_not_raised() {
    var journey = aPlannedContact().fires("SilenceLasts");

    assertThat(plans.get(journey.caseNumber()).silenceNoticedSince()).isEmpty();
  }

  @Test
  void after_three_months_or_on_a_red_signal_they_look_back() {
    aPlannedContact().fires("ReviewDue").waitsAt("EvaluateCycle");
    aPlannedContact().hears(CoachingCycleProcess.REVIEW_REQUESTED).waitsAt("EvaluateCycle");
  }

  @Test
  void contact_does_not_wait_for_the_focus_and_a_talk_about_it_is_a_contact() {
    var journey = aCycle().waitsAt("SetFocus").fires("ContactDay");
    journey.waitsAt("LogPlannedContact", "SetFocus");

    CoachingTests.aFocus(journey).submit().waitsAt().reached("FocusAgreed");

    assertThat(journey.timers()).contains("ContactDay", "ReviewDue");
    assertThat(contactDay(journey)).isBetween(Days.today().plusDays(3), Days.today().plusDays(9));
  }

  @Test
  void a_focus_without_the_tenant_leaves_the_planned_contact_as_it_is() {
    var journey = aCycle().fires("ContactDay");

    CoachingTests.aFocus(journey).with("tenantPresent", "NO").submit();

    journey.reached("FocusNoted").waitsAt("LogPlannedContact");
  }

  @Test
  void a_red_signal_brings_the_review_forward_before_there_is_a_focus() {
    var journey = aCycle().hears(CoachingCycleProcess.REVIEW_REQUESTED);
    journey.waitsAt("EvaluateCycle", "SetFocus");

    CoachingTests.aReview(journey).submit().endsAt("CycleEvaluated").waitsAt();
  }

  @Test
  void a_silence_stands_out_while_a_review_waits() {
    var journey = aPlannedContact().fires("ReviewDue").waitsAt("EvaluateCycle");
    Days.goTo(Days.today().plusDays(29));

    journey.fires("SilentDuringReview").reached("SilenceNotedInReview");

    assertThat(plans.get(journey.caseNumber()).silenceNoticedSince()).isPresent();
    journey.waitsAt("CheckWelfare", "EvaluateCycle");
  }

  @Test
  void slowing_down_or_ending_needs_the_tenant() {
    var journey = aPlannedContact().fires("ReviewDue");

    assertThatThrownBy(
            () ->
                CoachingTests.aReview(journey)
                    .with("tenantPresent", "NO")
                    .with("phase", "MONTHLY")
                    .submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Minder contact spreek je samen af");
    assertThatThrownBy(
            () ->
                CoachingTests.aReview(journey)
                    .with("tenantPresent", "NO")
                    .with("cycleOutcome", "JOINT_ENDING")
                    .with("whyEnding", "Stilte")
                    .submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Afronden doe je samen");
    assertThat(plans.get(journey.caseNumber()).phase()).isEqualTo(Phase.WEEKLY);
  }

  @Test
  void an_agreed_day_goes_before_the_rhythm_and_must_be_a_working_day() {
    var journey = aPlannedContact();
    var saturday = Days.today().plusDays(7).with(DayOfWeek.SATURDAY);
    assertThatThrownBy(() -> logs(journey, "YES").with("nextOn", saturday.toString()).submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("geen werkdag");
    var agreed = terms.plusWorkingDays(Days.today(), 2);
    logs(journey, "YES").with("nextOn", agreed.toString()).submit();

    assertThat(contactDay(journey)).isEqualTo(agreed);
  }

  @Test
  void a_withdrawal_after_the_lease_lowers_the_rhythm_at_the_next_planning() {
    var journey = aPlannedContact();
    events.publishEvent(new AgreementWithdrawnAfterLease(journey.caseNumber()));
    assertThat(plans.get(journey.caseNumber()).phase()).isEqualTo(Phase.WEEKLY);

    logs(journey, "YES").submit();

    assertThat(plans.get(journey.caseNumber()).phase()).isEqualTo(Phase.MONTHLY);
    // the day itself moves with weekends, holidays and the days of the coach
    assertThat(contactDay(journey)).isAfter(Days.today().plusDays(21));
  }

  @Test
  void a_month_in_the_weekly_phase_has_about_one_contact_a_week_on_working_days() {
    Days.goTo(LocalDate.of(2031, 3, 3));
    var journey = aCycle();
    CoachingTests.aFocus(journey).submit();
    var contactDays = new ArrayList<LocalDate>();
    var jobs = 0;
    while (nextJob(journey).getDuedate().toInstant().isBefore(noonOf(LocalDate.of(2031, 4, 3)))) {
      var job = nextJob(journey);
      assertThat(job.getDuedate()).isAfter(ClockUtil.getCurrentTime());
      ClockUtil.setCurrentTime(job.getDuedate());
      engine.getManagementService().executeJob(job.getId());
      jobs++;
      contactDays.add(Days.today());
      logs(journey, "YES").submit();
    }

    assertThat(contactDays).hasSize(4).allMatch(terms::isWorkingDay);
    assertThat(jobs).isEqualTo(4);
  }

  private Journey aCycle() {
    var caseNumber = journeys.aCase();
    plans.start(caseNumber);
    return journeys.start("coaching-cycle", caseNumber);
  }

  private Journey aPlannedContact() {
    var journey = aCycle();
    CoachingTests.aFocus(journey).with("tenantPresent", "NO").submit();
    return journey.waitsAt().fires("ContactDay").waitsAt("LogPlannedContact");
  }

  private static Journey.Step logs(Journey journey, String reached) {
    return tries(journey, "LogPlannedContact", reached).with("manner", "VISIT");
  }

  private static Journey.Step tries(Journey journey, String step, String reached) {
    return journey.does(step).with("contactOn", Days.today().toString()).with("reached", reached);
  }

  private static Journey.Step discusses(Journey journey) {
    return journey
        .does("DiscussSilence")
        .as("lead")
        .with("discussedOn", Days.today().toString())
        .with("present", "coach1 en lead")
        .with("plan", "Samen langsgaan")
        .with("whoTries", "TOGETHER");
  }

  private Journey reports(String caseNumber, String reached) {
    return journeys.startWithForm(
        "log-contact",
        "coach2",
        Map.of(
            "caseNumber",
            caseNumber,
            "contactOn",
            Days.today().toString(),
            "reached",
            reached,
            "manner",
            "PHONE"));
  }

  private LocalDate contactDay(Journey journey) {
    return journey.fact(CoachingCycleProcess.NEXT_CONTACT).atZone(Terms.BELGIUM).toLocalDate();
  }

  private long entries(Journey journey, String title) {
    return timeline.of(journey.caseNumber()).stream()
        .filter(entry -> entry.title().equals(title))
        .count();
  }

  private Job nextJob(Journey journey) {
    List<Job> jobs =
        engine
            .getManagementService()
            .createJobQuery()
            .processInstanceId(journey.processInstanceId())
            .list();
    return jobs.stream().min(Comparator.comparing(Job::getDuedate)).orElseThrow();
  }

  private static Instant noonOf(LocalDate day) {
    return day.atTime(12, 0).atZone(Terms.BELGIUM).toInstant();
  }
}
