package be.woonspoor.trajectory.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may happen to a case at any time, with the door that it comes through. */
enum Happening {
  SIGNAL(
      "A signal: nuisance",
      "report-signal",
      "tenancy.signal-raised",
      Map.of("signalKind", "NUISANCE", "source", "NEIGHBOUR")),
  JUDGMENT(
      "A signal: judgment",
      "report-signal",
      "tenancy.signal-raised",
      Map.of("signalKind", "JUDGMENT", "source", "COURT")),
  WITHDRAWAL("The person withdraws", "withdraw-agreement", "agreement.withdrawn", Map.of()),
  ESCALATION_PROPOSED(
      "Intensive follow-up is proposed",
      "propose-escalation",
      "escalation.proposed",
      Map.of("reasons", List.of("ADDICTION"))),
  LEASE_IN_DANGER("The lease is in danger", "", "tenancy.lease-in-danger", Map.of()),
  LEASE_ENDS(
      "The tenant gives up the lease",
      "report-lease-end",
      "tenancy.lease-in-danger",
      Map.of("endsBy", "TENANT_NOTICE")),
  CLOSURE(
      "The lead closes the case",
      "close-case",
      "trajectory.closure-decided",
      Map.of("closureReason", "JOINT_ENDING")),
  DEATH(
      "The person dies",
      "close-case",
      "trajectory.client-deceased",
      Map.of("closureReason", "DECEASED")),
  REOPENING("Coaching is wanted again", "reopen-case", "", Map.of("personAgrees", true)),
  SECOND_REFERRAL("Somebody refers the person again", "", "referral.attached", Map.of()),
  ARREARS_LETTER(
      "The landlord writes: arrears",
      "register-landlord-letter",
      "",
      Map.of("letterKind", "ARREARS", "monthsInArrears", 2)),
  TERMINATION_LETTER(
      "The landlord writes: notice to leave",
      "register-landlord-letter",
      "",
      Map.of("letterKind", "TERMINATION")),
  CONTACT("A contact is logged", "log-contact", "", Map.of("reached", "YES", "manner", "PHONE")),
  STAY_ELSEWHERE(
      "The person goes to prison or hospital",
      "report-stay",
      "coaching.stay-reported",
      Map.of("news", "AWAY", "kind", "HOSPITAL", "since", "2026-01-05")),
  UPDATE("Something changes in the file", "update-case", "", Map.of("stepFreeNeeded", "YES")),
  COACH_CHANGE("Another coach is asked for", "change-coach", "", Map.of()),
  CONSENT_CHANGE("A consent is given", "manage-consents", "", Map.of("change", "GIVE")),
  DATA_REQUEST("The person asks for the file", "data-request", "", Map.of("requestKind", "SEE"));

  private final String label;
  private final String process;
  private final String message;
  private final Map<String, Object> answers;

  Happening(String label, String process, String message, Map<String, Object> answers) {
    this.label = label;
    this.process = process;
    this.message = message;
    this.answers = answers;
  }

  String label() {
    return label;
  }

  /** The process whose start form is the door; empty when it comes from another process. */
  String process() {
    return process;
  }

  Map<String, Object> answers() {
    return answers;
  }

  /** Every message that some happening sends to the trajectory. */
  static Set<String> messages() {
    return filled(Arrays.stream(values()).map(happening -> happening.message));
  }

  static Set<String> processes() {
    return filled(Arrays.stream(values()).map(Happening::process));
  }

  private static Set<String> filled(Stream<String> names) {
    return names.filter(name -> !name.isEmpty()).collect(Collectors.toSet());
  }
}
