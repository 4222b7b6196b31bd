package be.woonspoor.trajectory.process;

import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.team.Coaches;
import be.woonspoor.trajectory.Absences;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A coach will be away; a colleague stands in. */
@Component
class AbsencePlanned implements StepForm {

  private final Absences absences;
  private final Coaches coaches;

  AbsencePlanned(Absences absences, Coaches coaches) {
    this.absences = absences;
    this.coaches = coaches;
  }

  @Override
  public void submit(Submission submission) {
    var coach = coach(submission, "coach");
    var standIn = coach(submission, "standIn");
    var first = submission.date("firstDay").orElseThrow();
    var last = submission.date("lastDay").orElseThrow();
    if (coach.equals(standIn)) {
      throw submission.refuse("standIn", "Kies iemand anders dan wie afwezig is.");
    }
    if (last.isBefore(first)) {
      throw submission.refuse("lastDay", "De laatste dag valt voor de eerste.");
    }
    if (absences.isPlanned(coach)) {
      throw submission.refuse("coach", "Voor deze coach loopt al een afwezigheid.");
    }
    var key = keyOf(submission);
    absences.plan(new Absences.Absence(key, coach, standIn, first, last));
    submission.caseNumber(key);
    submission.set(HandOverCases.ABSENT_FROM, first.atStartOfDay(Terms.BELGIUM).toInstant());
    submission.set(HandOverCases.BACK_ON, after(last));
  }

  /** The key of an absence: it spans cases, so it has one of its own. */
  static String keyOf(StepView view) {
    return "HO-" + view.processInstanceId();
  }

  /** The moment at which a last day is over. */
  static Instant after(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(Terms.BELGIUM).toInstant();
  }

  private String coach(Submission submission, String field) {
    var userId = submission.requiredText(field);
    if (coaches.find(userId).isEmpty()) {
      throw submission.refuse(field, "Er is geen wooncoach met deze gebruikersnaam.");
    }
    return userId;
  }
}
