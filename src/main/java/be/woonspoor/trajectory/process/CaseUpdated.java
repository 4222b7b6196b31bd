package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Contact;
import be.woonspoor.casefile.HouseholdMember;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes over what changed; what was left empty stays as it is. */
@Component
class CaseUpdated implements StepForm {

  private final CaseDesk desk;
  private final CaseFiles files;
  private final WishFields wishes;
  private final StepRecords records;
  private final Timeline timeline;

  CaseUpdated(
      CaseDesk desk, CaseFiles files, WishFields wishes, StepRecords records, Timeline timeline) {
    this.desk = desk;
    this.files = files;
    this.wishes = wishes;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = desk.caseOf(submission);
    var before = files.contact(caseNumber);
    files.changeContact(
        caseNumber,
        new Contact(
            submission.text("phone").orElse(before.phone()),
            submission.text("email").orElse(before.email()),
            submission.text("address").orElse(before.address())));
    if (submission.flag("householdChanged")) {
      files.changeHousehold(
          caseNumber, submission.rows("household").stream().map(CaseUpdated::member).toList());
    }
    if (submission.flag("coachWishChanged")) {
      wishes.keep(caseNumber, submission);
    }
    records.keep(caseNumber, submission);
    timeline.add(caseNumber, Timeline.Kind.STEP, submission.userId(), "Gegevens bijgewerkt");
  }

  private static HouseholdMember member(Map<String, Object> row) {
    return new HouseholdMember(
        HouseholdMember.Relation.valueOf((String) row.get("relation")),
        (LocalDate) row.get("birthDate"),
        HouseholdMember.Sex.valueOf((String) row.get("sex")),
        HouseholdMember.Residence.valueOf((String) row.get("residence")));
  }
}
