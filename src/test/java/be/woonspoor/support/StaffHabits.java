package be.woonspoor.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How the played staff work: what they leave for a day or two, what they answer, and what they do
 * without a task, such as registering a letter of the landlord. The same every time: it depends on
 * the number of the case only.
 */
final class StaffHabits {

  private static final Set<String> AT_ONCE =
      Set.of(
          "LogPlannedContact",
          "LogIntensiveContact",
          "AnswerRedSignal",
          "SupportRedSignal",
          "CheckWelfare");

  static final Map<String, Object> COMPLETE = Map.of("complete", "COMPLETE");
  static final Map<String, Object> INCOMPLETE =
      Map.of(
          "complete", "INCOMPLETE", "missing", List.of("INCOME"), "question", "Graag het bewijs.");
  static final Map<String, Object> RECOGNISED = Map.of("recognition", "RECOGNISED");

  private final StaffDesk desk;
  private final Diary diary;
  private final StaffChoices choices;

  StaffHabits(StaffDesk desk, Diary diary, Function<String, Arrival> arrivalOf) {
    this.desk = desk;
    this.diary = diary;
    this.choices = new StaffChoices(diary, arrivalOf);
  }

  /** Whether somebody gets round to a task by now. */
  boolean isTimeFor(String step, Instant since, Instant now) {
    if (AT_ONCE.contains(step)) {
      return true;
    }
    var days = Math.floorMod(step.hashCode(), 3);
    return !since.plus(Duration.ofDays(days)).isAfter(now);
  }

  void doTask(String user, String role, StaffDesk.Work work, LocalDate day) {
    var shown = desk.variables(user, work);
    var caseNumber = shown.path("caseNumber").path("value").asText("");
    if (work.step().equals("SettleMisfit")) {
      letter(caseNumber, Map.of("letterKind", "DEVIATION"), day);
    }
    var answers = new HashMap<>(choices.forTask(work.step(), caseNumber, day));
    desk.submit(user, role, work, shown, answers, day);
    choices.consequences(work.step(), answers, caseNumber, day);
  }

  boolean isOpen(String user, StaffDesk.Work work) {
    return desk.isOpen(user, work);
  }

  String caseOf(String user, StaffDesk.Work work) {
    return desk.variables(user, work).path("caseNumber").path("value").asText("");
  }

  /** Does a task with given answers. */
  void answer(
      String user, String role, StaffDesk.Work work, Map<String, Object> answers, LocalDate day) {
    desk.submit(user, role, work, desk.variables(user, work), answers, day);
  }

  void carryOut(Diary.Plan plan, LocalDate day) {
    var number = plan.caseNumber();
    switch (plan.what()) {
      case "OFFER" -> letter(number, choices.offer(number), day);
      case "DECISION" ->
          letter(number, Map.of("letterKind", "DECISION", "landlordDecision", "ALLOCATED"), day);
      case "TERMINATION" ->
          letter(
              number,
              Map.of("letterKind", "TERMINATION", "leaseEndsOn", day.plusMonths(3).toString()),
              day);
      case "CLOSE" -> close(number, "JOINT_ENDING", day);
      case "MOVED_AWAY" -> close(number, "MOVED_AWAY", day);
      case "DECEASED" -> close(number, "DECEASED", day);
      case "ESCALATE" ->
          desk.start(
              "coach1",
              "wooncoach",
              "propose-escalation",
              Map.of(
                  "caseNumber",
                  number,
                  "reasons",
                  List.of("PSYCHIATRY"),
                  "reviewsWithoutProgress",
                  2,
                  "redSignal",
                  true),
              day);
      case "SIGNAL" ->
          desk.start("coach1", "wooncoach", "report-signal", choices.signal(number), day);
      case "WITHDRAW" ->
          desk.start(
              "coach1", "wooncoach", "withdraw-agreement", Map.of("caseNumber", number), day);
      default -> throw new IllegalStateException("nobody knows how to do " + plan.what());
    }
  }

  private void letter(String number, Map<String, Object> what, LocalDate day) {
    var answers = new HashMap<>(what);
    answers.put("caseNumber", number);
    desk.start(DemoTeam.OFFICE, "administration", "register-landlord-letter", answers, day);
  }

  private void close(String number, String reason, LocalDate day) {
    desk.start(
        DemoTeam.LEAD,
        "teamlead",
        "close-case",
        Map.of("caseNumber", number, "closureReason", reason),
        day);
  }
}
