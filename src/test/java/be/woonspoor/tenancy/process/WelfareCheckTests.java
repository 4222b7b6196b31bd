package be.woonspoor.tenancy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.LoggedContact;
import be.woonspoor.coaching.Manner;
import be.woonspoor.coaching.Reached;
import be.woonspoor.coaching.SilenceNoticed;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.Signals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What the lead does when nobody heard of a tenant for long, and what never follows from it. */
@WoonspoorTest
class WelfareCheckTests {

  @Autowired private Journeys journeys;
  @Autowired private CoachingPlans plans;
  @Autowired private Contacts contacts;
  @Autowired private Signals signals;
  @Autowired private Leases leases;
  @Autowired private Timeline timeline;
  @Autowired private Terms terms;
  @Autowired private Clock clock;
  @Autowired private ApplicationEventPublisher events;

  @Test
  void a_silence_is_one_signal_and_one_task_of_the_lead_due_the_next_working_day() {
    var journey = aSilence();
    events.publishEvent(new SilenceNoticed(journey.caseNumber(), today().minusDays(30)));

    assertThat(signals.of(journey.caseNumber()))
        .singleElement()
        .satisfies(signal -> assertThat(signal.kind()).isEqualTo(SignalKind.SILENCE));
    journey.waitsAt("CheckWelfare", "LogPlannedContact");
    var task = journey.task("CheckWelfare");
    assertThat(task.getDueDate().toInstant())
        .isEqualTo(terms.due("welfare-check", clock.instant()));
    assertThat(task.getAssignee()).isNull();
  }

  @Test
  void whoever_is_seen_counts_as_a_contact_and_needs_no_second_attempt() {
    var journey = aSilence();
    checks(journey, "NEEDS_HELP").submit();

    journey.waitsAt().reached("WelfareChecked");
    assertThat(contacts.lastSignOfLife(journey.caseNumber())).contains(today());
    assertThat(signals.of(journey.caseNumber())).singleElement().matches(s -> !s.open());
    assertThat(timeline.of(journey.caseNumber()))
        .anySatisfy(
            entry -> {
              assertThat(entry.title()).isEqualTo("Nagegaan hoe het gaat na lange stilte");
              assertThat(entry.by()).isEqualTo("lead");
              assertThat(entry.text()).contains("Aangebeld en gewacht.");
            });
  }

  @Test
  void as_long_as_nobody_knows_the_question_comes_back_and_nothing_else_follows() {
    var journey = aSilence();
    var lease = leases.all(journey.caseNumber());
    checks(journey, "NOT_YET").submit();
    journey.waitsAt("LogPlannedContact");
    assertThat(signals.of(journey.caseNumber())).singleElement().matches(s -> s.open());
    events.publishEvent(new SilenceNoticed(journey.caseNumber(), today().minusDays(30)));

    journey.fires("LookAgain").waitsAt("CheckWelfare", "LogPlannedContact");

    assertThat(signals.of(journey.caseNumber())).hasSize(1);
    assertThat(leases.all(journey.caseNumber())).isEqualTo(lease);
    assertThat(journey.everReached()).doesNotContain("LeaseEndangered", "RaiseLeaseInDanger");
  }

  @Test
  void after_a_contact_of_somebody_else_a_person_closes_it_with_what_was_done() {
    var journey = aSilence();
    assertThatThrownBy(() -> checks(journey, "CONTACT_SINCE").submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Leg het eerst vast");
    contacts.log(
        journey.caseNumber(),
        new LoggedContact(
            today(), Manner.PHONE, Reached.YES, Optional.empty(), Optional.empty(), "coach2"),
        Optional.empty());
    var before = contacts.of(journey.caseNumber()).size();

    checks(journey, "CONTACT_SINCE").submit().reached("WelfareChecked");

    assertThat(contacts.of(journey.caseNumber())).as("not logged twice").hasSize(before);
    assertThat(signals.of(journey.caseNumber())).singleElement().matches(s -> !s.open());
  }

  @Test
  void the_network_is_asked_with_a_consent_only() {
    var journey = aSilence();
    assertThatThrownBy(() -> checks(journey, "NOT_YET").with("steps", List.of("NETWORK")).submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Zonder toestemming mag u niets delen");
    journey.waitsAt("CheckWelfare", "LogPlannedContact");
  }

  private Journey aSilence() {
    var caseNumber = journeys.aCase();
    plans.start(caseNumber);
    var journey = journeys.start("coaching-cycle", caseNumber);
    journey
        .does("SetFocus")
        .with("talkedOn", today().toString())
        .with("tenantPresent", "NO")
        .submit()
        .fires("ContactDay");
    events.publishEvent(new SilenceNoticed(caseNumber, today().minusDays(30)));
    return journey.waitsAt("CheckWelfare", "LogPlannedContact");
  }

  private Journey.Step checks(Journey journey, String wellbeing) {
    return journey
        .does("CheckWelfare")
        .as("lead")
        .with("checkedOn", today().toString())
        .with("manner", "VISIT")
        .with("wellbeing", wellbeing)
        .with("done", "Aangebeld en gewacht.");
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
