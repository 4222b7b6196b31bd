package be.woonspoor.escalation.process;

import be.woonspoor.agreement.Consent;
import be.woonspoor.agreement.Consents;
import be.woonspoor.agreement.PartnerRole;
import be.woonspoor.engine.Terms;
import be.woonspoor.escalation.Grounds;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.Reason;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.team.CaseTeam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The steps of an intensive follow-up, as coach and lead do them. */
class FollowUpSteps {

  private final Journeys journeys;
  private final Proposals proposals;
  private final Consents consents;
  private final CaseTeam team;
  private final Clock clock;

  FollowUpSteps(
      Journeys journeys, Proposals proposals, Consents consents, CaseTeam team, Clock clock) {
    this.journeys = journeys;
    this.proposals = proposals;
    this.consents = consents;
    this.team = team;
    this.clock = clock;
  }

  /** A proposal of a coach, at its beginning. */
  Journey aProposal(Reason... reasons) {
    var caseNumber = journeys.aCase();
    team.assign(caseNumber, "coach1", "lead");
    return again(caseNumber, proposals.propose(caseNumber, grounds(reasons), "coach1", now()));
  }

  Journey again(String caseNumber, UUID proposal) {
    return journeys.start(
        IntensiveFollowUp.KEY, caseNumber, IntensiveFollowUp.PROPOSAL_ID.with(proposal));
  }

  static Grounds grounds(Reason... reasons) {
    return new Grounds(Set.of(reasons), "", 2, true, false, "Van alles.", "Meer tijd.");
  }

  UUID consent(String caseNumber, String partner, PartnerRole role) {
    var consent =
        new Consent(
            UUID.randomUUID(),
            partner,
            role,
            Consent.Purpose.GUIDANCE,
            Consent.DataKind.PROGRESS,
            today().minusDays(1),
            today().plusMonths(6));
    consents.give(caseNumber, consent);
    return consent.id();
  }

  Journey answers(Journey journey, String answer) {
    return journey
        .does("AskClient")
        .with("askedOn", today().toString())
        .with("toldLeaseUntouched", true)
        .with("toldMayStop", true)
        .with("clientAnswer", answer)
        .with("inOwnWords", "Ik wil het proberen.")
        .submit();
  }

  Journey decides(Journey journey, String decision) {
    return journey
        .does("DecideEscalation")
        .as("lead")
        .with("escalationDecision", decision)
        .with("motivation", "Zo beslist na overleg.")
        .submit();
  }

  Journey assigns(Journey journey, List<String> partners, List<String> rolesToAsk) {
    return journey
        .does("AssignIntensiveCoach")
        .as("lead")
        .with("intensiveCoach", "coach2")
        .with("whyThisOne", "Kent de buurt.")
        .with("partners", partners)
        .with("rolesToAsk", rolesToAsk)
        .submit();
  }

  /** Up to two contacts a week. */
  Journey isGranted(Journey journey, String... partners) {
    answers(journey, "YES");
    decides(journey, "GRANTED");
    return assigns(journey, List.of(partners), List.of());
  }

  Journey consults(Journey journey) {
    return journey
        .does("ConsultPartner")
        .as("coach2")
        .with("consultedOn", today().toString())
        .with("manner", "MEETING")
        .with("agreed", "Samen langsgaan.")
        .submit();
  }

  Journey meets(Journey journey, String reached, boolean reviewNow) {
    journey.fires("IntensiveContactDue");
    return logs(journey, reached, reviewNow);
  }

  Journey logs(Journey journey, String reached, boolean reviewNow) {
    return journey
        .does("LogIntensiveContact")
        .as("coach2")
        .with("contactOn", today().toString())
        .with("reached", reached)
        .with("manner", "VISIT")
        .with("reviewNow", reviewNow)
        .submit();
  }

  Journey reviews(Journey journey, String intensity, String... partners) {
    var step =
        journey
            .does("ReviewIntensive")
            .as("coach2")
            .with("reviewOn", today().toString())
            .with("present", "De persoon, coach1 en coach2")
            .with("personTookPart", true)
            .with("personsView", "Het gaat beter.")
            .with("progress", "De huur is betaald.")
            .with("helped", "Samen naar de bank")
            .with("intensity", intensity);
    return intensity.equals("CONTINUE")
        ? step.with("partners", List.of(partners)).submit()
        : step.submit();
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }

  private java.time.Instant now() {
    return clock.instant();
  }
}
