package be.woonspoor.coaching;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is known of a silence, for whoever finds out whether somebody is well. */
@Component
public class Silence {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final CoachingPlans plans;
  private final Contacts contacts;

  Silence(CoachingPlans plans, Contacts contacts) {
    this.plans = plans;
    this.contacts = contacts;
  }

  /** The day of the last sign of life, or of the start of the coaching; empty before both. */
  public Optional<LocalDate> since(String caseNumber) {
    return plans.find(caseNumber).map(plan -> contacts.silentSince(caseNumber));
  }

  /**
   * The day on which a silence ended, if it did: of a sign of life after the silence that was
   * noticed began, or else after it was raised by hand.
   */
  public Optional<LocalDate> brokenOn(String caseNumber, LocalDate raisedOn) {
    var noticed = plans.find(caseNumber).flatMap(CoachingPlan::silenceNoticedSince);
    var last = contacts.lastSignOfLife(caseNumber);
    return noticed.isPresent()
        ? last.filter(noticed.get()::isBefore)
        : last.filter(day -> !day.isBefore(raisedOn));
  }

  /** The attempts since, newest first: day, manner, result, and what was noted. */
  public List<Map<String, Object>> attempts(String caseNumber) {
    return contacts.of(caseNumber).stream()
        .takeWhile(contact -> !contact.reached().isSignOfLife())
        .map(Silence::line)
        .toList();
  }

  private static Map<String, Object> line(LoggedContact attempt) {
    return Map.of(
        "on", DAY.format(attempt.on()),
        "manner", attempt.manner().label(),
        "result", attempt.reached().label(),
        "note", attempt.note().orElse(""));
  }
}
