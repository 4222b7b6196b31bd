package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Contact;
import be.woonspoor.casefile.HouseholdMember;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.referral.HousingNeeds;
import be.woonspoor.referral.HousingNeedsOfCases;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes over what changed; what was left empty stays as it is. */
@Component
class CaseUpdated implements StepForm {

  private final CaseDesk desk;
  private final CaseFiles files;
  private final WishFields wishes;
  private final ContactWishFields contactWishes;
  private final HousingNeedsOfCases needs;
  private final StepRecords records;
  private final Timeline timeline;

  CaseUpdated(
      CaseDesk desk,
      CaseFiles files,
      WishFields wishes,
      ContactWishFields contactWishes,
      HousingNeedsOfCases needs,
      StepRecords records,
      Timeline timeline) {
    this.desk = desk;
    this.files = files;
    this.wishes = wishes;
    this.contactWishes = contactWishes;
    this.needs = needs;
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
    if (submission.flag("contactWishChanged")) {
      contactWishes.keep(caseNumber, submission);
    }
    changeNeeds(caseNumber, submission);
    records.keep(caseNumber, submission);
    timeline.add(caseNumber, Timeline.Kind.STEP, submission.userId(), "Gegevens bijgewerkt");
  }

  /** The next offer is held against these (R14). */
  private void changeNeeds(String caseNumber, Submission submission) {
    var stepFree = submission.text("stepFreeNeeded");
    var wishes = submission.text("needs");
    if (stepFree.isPresent() || wishes.isPresent()) {
      var before = needs.of(caseNumber);
      needs.change(
          caseNumber,
          new HousingNeeds(
              stepFree.map("YES"::equals).orElse(before.stepFree()),
              before.neighbourhoods(),
              wishes.orElse(before.wishes())));
    }
  }

  private static HouseholdMember member(Map<String, Object> row) {
    return new HouseholdMember(
        HouseholdMember.Relation.valueOf((String) row.get("relation")),
        (LocalDate) row.get("birthDate"),
        HouseholdMember.Sex.valueOf((String) row.get("sex")),
        HouseholdMember.Residence.valueOf((String) row.get("residence")));
  }
}
