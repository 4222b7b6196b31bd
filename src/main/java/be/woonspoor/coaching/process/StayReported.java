package be.woonspoor.coaching.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.coaching.StayDesk;
import be.woonspoor.coaching.StayKind;
import be.woonspoor.coaching.StayNews;
import be.woonspoor.engine.Messages;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.team.CaseTeam;
import org.springframework.stereotype.Component;

/**
 * Somebody of the team hears that a person stays elsewhere, that this lasts longer, or that the
 * person is home again. One form for all: a second one for an open stay changes that stay.
 */
@Component
class StayReported implements StepForm {

  private static final String CASE_NUMBER = "caseNumber";

  private final StayDesk desk;
  private final StayFields fields;
  private final CaseFiles files;
  private final CaseTeam team;
  private final Messages messages;
  private final StepRecords records;

  StayReported(
      StayDesk desk,
      StayFields fields,
      CaseFiles files,
      CaseTeam team,
      Messages messages,
      StepRecords records) {
    this.desk = desk;
    this.fields = fields;
    this.files = files;
    this.team = team;
    this.messages = messages;
    this.records = records;
  }

  /** What is told. */
  enum News {
    AWAY,
    HOME,
    NOT_BACK
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.requiredText(CASE_NUMBER);
    if (files.find(caseNumber).isEmpty()) {
      throw submission.refuse(CASE_NUMBER, "Er is geen dossier met dit nummer.");
    }
    if (!isFollowed(caseNumber)) {
      throw submission.refuse(
          CASE_NUMBER, "Voor dit dossier loopt nu geen traject dat een verblijf kan opvolgen.");
    }
    if (team.coachOf(caseNumber).isEmpty()) {
      throw submission.refuse(
          CASE_NUMBER, "Dit dossier heeft nu geen wooncoach die het verblijf kan opvolgen.");
    }
    ContactNotes.refusable(
        submission,
        () -> {
          keep(caseNumber, submission);
          return caseNumber;
        });
    submission.caseNumber(caseNumber);
    records.keep(caseNumber, submission);
  }

  private void keep(String caseNumber, Submission form) {
    switch (form.choice("news", News.class).orElseThrow()) {
      case AWAY ->
          desk.report(
              caseNumber,
              new StayNews(
                  form.choice("kind", StayKind.class).orElseThrow(),
                  form.date("since"),
                  form.date("expectedUntil"),
                  StayFields.details(form)),
              form.userId());
      case HOME -> fields.cameHome(caseNumber, form);
      case NOT_BACK -> fields.doesNotComeBack(caseNumber, form);
    }
  }

  /** A trajectory of somebody who died, or that ended, waits for no stay any more. */
  private boolean isFollowed(String caseNumber) {
    return messages.isAwaited(
        caseNumber, StayElsewhereProcess.TRAJECTORY, StayElsewhereProcess.STAY_REPORTED);
  }
}
