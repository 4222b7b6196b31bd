package be.woonspoor.engine.canary;

import be.woonspoor.engine.Terms;
import be.woonspoor.support.Canaries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form can't know by itself: a day that the engine holds as a fact, an account, a way on.
 * Whatever is not here is answered by the first option or by a canary.
 */
final class Staff {

  private final Terms terms;
  private final Clock clock;

  Staff(Terms terms, Clock clock) {
    this.terms = terms;
    this.clock = clock;
  }

  /** How somebody fills in a step who wants the case to go on. */
  Map<String, Object> choices(String step, String caseNumber) {
    var choices = new HashMap<String, Object>();
    choices.put("caseNumber", caseNumber);
    // days that become facts: the timers of the engine count from them
    choices.put("nextOn", soon());
    choices.put("replyBy", soon());
    choices.put("deadline", soon());
    choices.put("leaseEndsOn", soon());
    choices.put("newLastDay", soon());
    choices.put("extendedUntil", soon());
    choices.put("expectedUntil", soon());
    choices.put("firstDay", today());
    choices.put("newFirstDay", today());
    choices.put("lastDay", soon());
    // a signal or a review would lead the case elsewhere: who tells the tour says so
    choices.put("signal", null);
    choices.putAll(
        switch (step) {
          case "ReferralReceived" ->
              Map.of(
                  "externalReference", Tour.unique(), "nationalNumber", Canaries.NATIONAL_NUMBER);
          case "CompareFiles" -> Map.of("samePerson", "DIFFERENT");
          case "RunningCaseTakenOver" -> Map.of("coach", "coach1");
          case "AbsencePlanned" -> Map.of("coach", "coach8", "standIn", "coach9");
          // an offer has a day on which the landlord had rules
          case "LetterRegistered" ->
              Map.of("letterKind", "OFFER", "bedrooms", 1, "letterDate", today());
          case "CaseUpdated" -> Map.of("notThisCoach", "Greet Claes");
          // the home must be ready by the first day of the lease: the engine knows when
          case "SignLease" -> Map.of("dwellingBedrooms", 1, "startsOn", soon());
          // a domain is either to talk about or to leave out
          case "SetFocus" -> Map.of("neverDomains", List.of("MIDD"));
          case "PlanAftercare" -> Map.of("handover", false);
          case "SendWarning" -> Map.of("sentOn", today());
          case "FollowPause" -> Map.of("askedOn", today());
          default -> Map.of();
        });
    return choices;
  }

  /** A working day that may be agreed on. */
  private String soon() {
    return terms.plusWorkingDays(LocalDate.now(clock.withZone(Terms.BELGIUM)), 5).toString();
  }

  private String today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM)).toString();
  }
}
