package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.allocation.AllocationOutcome;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registering with a landlord in time, and the conditions to rent socially. */
class LandlordRegistrationTests extends AllocationPaths {

  @Autowired private Terms terms;
  @Autowired private JdbcClient jdbc;

  @Test
  void the_term_of_two_months_counts_from_the_recognition() {
    var caseNumber = allocations.aCandidate();
    var recognised = clock.instant().minus(Duration.ofDays(20));
    recognised(caseNumber, recognised);

    var journey = allocations.start(caseNumber);

    assertThat(dueOf(journey)).isEqualTo(terms.due("register-with-landlord", recognised));
    assertThat(journey.fact(LandlordRegistrationProcess.REGISTRATION_REMINDER))
        .isEqualTo(terms.due("registration-reminder", recognised));
  }

  @Test
  void who_took_long_to_think_still_leaves_the_office_ten_working_days() {
    var caseNumber = allocations.aCandidate();
    recognised(caseNumber, clock.instant().minus(Duration.ofDays(200)));

    var journey = allocations.start(caseNumber);

    assertThat(dueOf(journey)).isEqualTo(terms.due("registration-soonest", clock.instant()));
    journey.waitsAt("RegisterWithLandlord");
  }

  @Test
  void the_office_is_reminded_halfway_and_sees_that_it_is_urgent() {
    var journey = allocations.start(allocations.aCandidate());
    var usual = journey.task("RegisterWithLandlord").getPriority();

    journey.fires("RegistrationReminderDue").reached("AdministrationReminded");

    journey.waitsAt("RegisterWithLandlord");
    assertThat(journey.task("RegisterWithLandlord").getPriority()).isGreaterThan(usual);
  }

  @Test
  void a_late_registration_gets_more_time_and_may_still_come() {
    var journey = allocations.start(allocations.aCandidate());
    journey.fires("RegistrationOverdue");

    decidesOnRegistration(journey, "EXTEND").waitsAt("RegisterWithLandlord");

    assertThat(dueOf(journey)).isEqualTo(terms.due("registration-extension", clock.instant()));
    allocations.registers(journey).waitsAt("NominateCandidate");
  }

  @Test
  void the_lead_may_say_until_when_but_not_until_yesterday() {
    var journey = allocations.start(allocations.aCandidate()).fires("RegistrationOverdue");
    var until = allocations.today().plusDays(10);

    assertThatThrownBy(() -> givesTimeUntil(journey, allocations.today().minusDays(1)))
        .isInstanceOf(FormRefused.class);
    givesTimeUntil(journey, until).waitsAt("RegisterWithLandlord");

    assertThat(dueOf(journey)).isEqualTo(terms.closeOf(until));
  }

  @Test
  void when_the_extra_time_is_over_the_lead_is_asked_again() {
    var journey = allocations.start(allocations.aCandidate());
    decidesOnRegistration(journey.fires("RegistrationOverdue"), "EXTEND");

    journey.fires("ExtensionOver").waitsAt("RegisterWithLandlord", "DecideOnRegistration");
  }

  @Test
  void an_open_question_about_a_late_registration_lapses_when_it_comes() {
    var journey = allocations.start(allocations.aCandidate());
    journey.fires("RegistrationOverdue");

    allocations.registers(journey).waitsAt("NominateCandidate");
  }

  @Test
  void a_registration_that_is_given_up_ends_the_accelerated_track() {
    var journey = allocations.start(allocations.aCandidate());
    journey.fires("RegistrationOverdue");

    decidesOnRegistration(journey, "STOP").endsAt("NotAdmitted");

    assertThat(journey.everReached()).contains("RegistrationGivenUp", "NotRegistered");
  }

  @Test
  void who_earns_too_much_is_not_admitted_when_the_lead_stops() {
    var journey = allocations.startFor(aCandidateWhoEarnsTooMuch());

    decidesOnAdmission(journey, "STOP").endsAt("NotAdmitted").reached("AdmissionStopped");

    assertThat(receipts.of(journey.caseNumber()))
        .anySatisfy(
            receipt -> {
              assertThat(receipt.decision()).isEqualTo("admission-conditions");
              assertThat(receipt.unmet()).containsExactly("INCOME");
            });
    assertThat(journey.fact(AcceleratedAllocationProcess.ALLOCATION_OUTCOME))
        .isEqualTo(AllocationOutcome.NOT_ADMITTED);
  }

  @Test
  void the_lead_may_admit_with_a_reason() {
    var journey = allocations.startFor(aCandidateWhoEarnsTooMuch());

    decidesOnAdmission(journey, "CONTINUE").reached("AdmittedAnyway").waitsAt("NominateCandidate");
  }

  @Test
  void the_lead_may_have_it_tried_again() {
    var journey = allocations.startFor(aCandidateWhoEarnsTooMuch());

    decidesOnAdmission(journey, "RETRY").waitsAt("RegisterWithLandlord");
  }

  private static Journey givesTimeUntil(Journey journey, LocalDate until) {
    return journey
        .does("DecideOnRegistration")
        .as("lead")
        .with("registrationDecision", "EXTEND")
        .with("extendedUntil", until.toString())
        .with("registrationReason", "De papieren zijn onderweg.")
        .submit();
  }

  private void recognised(String caseNumber, Instant at) {
    jdbc.sql(
            """
            update woonspoor.referral set recognition = 'RECOGNISED', decided_at = :at
            where case_number = :number
            """)
        .param("number", caseNumber)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Instant dueOf(Journey journey) {
    return journey.task("RegisterWithLandlord").getDueDate().toInstant();
  }
}
