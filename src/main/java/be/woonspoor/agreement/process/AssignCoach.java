package be.woonspoor.agreement.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.Caseload;
import be.woonspoor.team.Caseloads;
import be.woonspoor.team.Coach;
import be.woonspoor.team.Coaches;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The team lead gives a case its coach, with everybody's caseload in view. */
@Component
class AssignCoach implements StepForm {

  private final CaseTeam team;
  private final Coaches coaches;
  private final Caseloads caseloads;
  private final StepRecords records;
  private final Timeline timeline;

  AssignCoach(
      CaseTeam team, Coaches coaches, Caseloads caseloads, StepRecords records, Timeline timeline) {
    this.team = team;
    this.coaches = coaches;
    this.caseloads = caseloads;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(
        "coachOptions", coaches.all().stream().map(AssignCoach::option).toList(),
        "caseloadLines", caseloads.all().stream().map(AssignCoach::line).toList());
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    team.assign(caseNumber, submission.requiredText("coach"), submission.userId());
    records.keep(submission);
    timeline.add(caseNumber, Timeline.Kind.TEAM, submission.userId(), "Wooncoach toegewezen");
  }

  private static Map<String, Object> option(Coach coach) {
    return Map.of(
        "value",
        coach.userId(),
        "label",
        "%s (%s)".formatted(coach.name(), String.join(", ", coach.languages())));
  }

  private static Map<String, Object> line(Caseload caseload) {
    return Map.of(
        "coach", caseload.name(),
        "cases", "%d van %d".formatted(caseload.cases(), caseload.places()),
        "intensive", String.valueOf(caseload.intensive()),
        "room", room(caseload.level()));
  }

  private static String room(Caseload.Level level) {
    return switch (level) {
      case ROOM -> "ruimte";
      case NEARLY_FULL -> "bijna vol";
      case FULL -> "vol";
      case TOO_HIGH -> "te veel";
    };
  }
}
