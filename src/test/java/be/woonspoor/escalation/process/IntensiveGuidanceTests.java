package be.woonspoor.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.Consents;
import be.woonspoor.agreement.PartnerRole;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.escalation.FollowUps;
import be.woonspoor.escalation.IntensiveContacts;
import be.woonspoor.escalation.IntensiveReviews;
import be.woonspoor.escalation.IntensiveReviews.Intensity;
import be.woonspoor.escalation.Proposal;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.Reason;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.SyntheticLease;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The follow-up itself: contacts, reviews and partners side by side. */
@WoonspoorTest
class IntensiveGuidanceTests {

  @Autowired private Journeys journeys;
  @Autowired private Proposals proposals;
  @Autowired private IntensiveContacts contacts;
  @Autowired private IntensiveReviews reviews;
  @Autowired private FollowUps followUps;
  @Autowired private Contacts coaching;
  @Autowired private Consents consents;
  @Autowired private CaseTeam team;
  @Autowired private Leases leases;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private FollowUpSteps steps;

  @BeforeEach
  void steps() {
    steps = new FollowUpSteps(journeys, proposals, consents, team, clock);
  }

  @Test
  void contacts_go_on_while_the_review_waits_and_the_history_stays() {
    var journey = aFollowUp();
    steps.meets(journey, "YES", false);
    steps.meets(journey, "NOT_NOW", false);
    assertThat(coaching.lastSignOfLife(journey.caseNumber()))
        .as("whoever is seen here need not be searched by the coach")
        .contains(steps.today());
    journey.fires("JointReviewDue").waitsAt("ReviewIntensive");
    assertThat(journey.timers()).as("a review costs no contact").contains("IntensiveContactDue");
    steps.reviews(journey, "CONTINUE");
    assertThat(journey.timers()).contains("JointReviewDue", "IntensiveContactDue");
    journey.fires("JointReviewDue");
    steps.reviews(journey, "STEP_DOWN");
    journey.reached("SteppedDownTogether").endsAt("SteppedDown");

    var proposal = last(journey);
    assertThat(contacts.tally(proposal.id()))
        .satisfies(
            tally -> {
              assertThat(tally.all()).isEqualTo(2);
              assertThat(tally.reached()).isOne();
            });
    assertThat(reviews.of(proposal))
        .extracting(IntensiveReviews.JointReview::intensity)
        .containsExactly(Intensity.STEP_DOWN, Intensity.CONTINUE);
    assertThat(followUps.earlier(journey.caseNumber()))
        .contains("2 contacten, 1 keer bereikt, wat hielp: Samen naar de bank");
  }

  @Test
  void whoever_wants_to_review_now_need_not_wait_for_the_month() {
    var journey = aFollowUp();
    steps.meets(journey, "YES", true);
    journey.reached("ReviewAsked").waitsAt("ReviewIntensive");
    steps.meets(journey, "YES", true);
    journey.waitsAt("ReviewIntensive");
  }

  @Test
  void the_step_down_is_made_together_and_in_the_words_of_the_person() {
    var journey = aFollowUp();
    journey.fires("JointReviewDue");
    assertThatThrownBy(
            () ->
                journey
                    .does("ReviewIntensive")
                    .as("coach2")
                    .with("reviewOn", steps.today().toString())
                    .with("present", "coach1 en coach2")
                    .with("personsView", "Niemand weet het.")
                    .with("progress", "Weinig.")
                    .with("intensity", "STEP_DOWN")
                    .submit())
        .isInstanceOfSatisfying(
            FormRefused.class,
            refusal ->
                assertThat(refusal.errors()).extracting("field").containsExactly("intensity"));
    assertThatThrownBy(
            () ->
                journey
                    .does("ReviewIntensive")
                    .as("coach2")
                    .with("reviewOn", steps.today().toString())
                    .with("progress", "Veel.")
                    .with("personTookPart", true)
                    .with("intensity", "STEP_DOWN")
                    .submit())
        .isInstanceOfSatisfying(
            FormRefused.class,
            refusal ->
                assertThat(refusal.errors())
                    .extracting("field")
                    .containsExactlyInAnyOrder("present", "personsView"));
    journey.waitsAt("ReviewIntensive");
    assertThat(reviews.of(last(journey))).isEmpty();
  }

  @Test
  void somebody_may_join_later_and_is_heard_at_once() {
    var journey = steps.aProposal(Reason.ADDICTION);
    steps.consent(journey.caseNumber(), "CAW", PartnerRole.PEER_WORKER);
    steps.isGranted(journey);
    journey.reached("PartnersHeard");
    assertThat(journey.openTasks()).isEmpty();
    journey.fires("JointReviewDue");
    steps.reviews(journey, "CONTINUE", "CAW");
    journey.waitsAt("ConsultPartner");
    steps.consults(journey).reached("AddedPartnersHeard");
    assertThat(proposals.seats(last(journey).id()))
        .singleElement()
        .satisfies(seat -> assertThat(seat.consultedOn()).contains(steps.today()));
  }

  @Test
  void contacts_are_planned_on_days_of_the_coach_within_the_week() {
    var journey = aFollowUp();
    var due = journey.fact(IntensiveGuidance.NEXT_CONTACT).atZone(Terms.BELGIUM).toLocalDate();
    assertThat(due).isAfter(steps.today());
    assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(ChronoUnit.DAYS.between(steps.today(), due)).isLessThanOrEqualTo(7);
    assertThat(contacts.between(last(journey).id(), due, due).planned()).isOne();
  }

  @Test
  void a_closed_door_counts_as_tried() {
    var journey = aFollowUp();
    steps.meets(journey, "NO", false);
    var week = contacts.between(last(journey).id(), steps.today(), steps.today());
    assertThat(week.tried()).isOne();
    assertThat(week.reached()).isZero();
  }

  @Test
  void the_coach_reads_at_each_contact_for_whom_a_consent_is_still_to_be_asked() {
    var journey = steps.aProposal(Reason.PSYCHIATRY);
    steps.answers(journey, "YES");
    steps.decides(journey, "GRANTED");
    steps.assigns(journey, List.of(), List.of("PSYCHIATRY", "HOME_CARE"));
    var proposal = last(journey);
    assertThat(proposals.rolesToAsk(proposal.id()))
        .containsExactly(PartnerRole.PSYCHIATRY, PartnerRole.HOME_CARE);
    assertThat(journey.openTasks()).as("no consent, no talk").doesNotContain("ConsultPartner");
  }

  @Test
  void no_lease_is_touched_from_the_proposal_to_the_step_down() {
    var proposed = steps.aProposal(Reason.PSYCHIATRY);
    leases.sign(
        proposed.caseNumber(),
        steps.today(),
        steps.today(),
        SyntheticLease.at("Teststraat 1"),
        "coach1");
    var before = leases();
    assertThat(before).isNotEmpty();
    var journey = steps.isGranted(proposed);
    steps.meets(journey, "NO", true);
    steps.reviews(journey, "STEP_DOWN");
    journey.endsAt("SteppedDown");
    assertThat(leases()).isEqualTo(before);
  }

  private List<String> leases() {
    return jdbc.sql("select to_jsonb(l)::text from woonspoor.lease l order by 1")
        .query(String.class)
        .list();
  }

  private Journey aFollowUp() {
    return steps.isGranted(steps.aProposal(Reason.PSYCHIATRY));
  }

  private Proposal last(Journey journey) {
    return proposals.of(journey.caseNumber()).get(0);
  }
}
