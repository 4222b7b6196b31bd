package be.woonspoor.referral.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Contact;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.referral.Proof;
import be.woonspoor.referral.Referral;
import be.woonspoor.referral.Referrals;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The referrer hands in what was missing, puts right what was wrong, or says why it can't be. */
@Component
class CompleteReferral implements StepForm {

  static final String STEP = "CompleteReferral";

  private final Referrals referrals;
  private final CaseFiles files;
  private final StepRecords records;
  private final Timeline timeline;

  CompleteReferral(Referrals referrals, CaseFiles files, StepRecords records, Timeline timeline) {
    this.referrals = referrals;
    this.files = files;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var referral = referrals.get(view.caseNumber());
    var rent = referral.socialRent();
    return Map.of(
        "missingProofs", Proof.sentence(referral.missingProofs()),
        "officeQuestion", referral.question(),
        "reminded", referral.reminded(),
        "since", referral.homelessness().since().toString(),
        "register", rent.register().name(),
        "taxableIncome", rent.taxableIncome(),
        "incomeYear", rent.incomeYear(),
        "phone", files.contact(view.caseNumber()).phone());
  }

  @Override
  public void submit(Submission submission) {
    refuseFutureIncome(submission);
    correct(submission);
    var caseNumber = submission.caseNumber();
    submission.text("phone").ifPresent(phone -> changePhone(caseNumber, phone));
    records.keep(submission);
    timeline.add(
        caseNumber,
        Timeline.Kind.STEP,
        submission.userId(),
        "Aanmelding aangevuld door de verwijzer");
  }

  private static void refuseFutureIncome(Submission submission) {
    var thisYear = submission.at().atZone(Terms.BELGIUM).getYear();
    if (submission.number("incomeYear").filter(y -> y.intValue() > thisYear).isPresent()) {
      throw submission.refuse("incomeYear", "Het inkomensjaar kan niet in de toekomst liggen.");
    }
  }

  /** What was left empty stays as it was. */
  private void correct(Submission submission) {
    var known = referrals.get(submission.caseNumber());
    var rent = known.socialRent();
    referrals.correct(
        submission.caseNumber(),
        submission.date("since").orElse(known.homelessness().since()),
        new Referral.SocialRent(
            submission.choice("register", Referral.Register.class).orElse(rent.register()),
            submission.number("taxableIncome").orElse(rent.taxableIncome()),
            submission.number("incomeYear").map(Number::intValue).orElse(rent.incomeYear()),
            rent.disability(),
            rent.ownsProperty()));
  }

  private void changePhone(String caseNumber, String phone) {
    var known = files.contact(caseNumber);
    files.changeContact(caseNumber, new Contact(phone, known.email(), known.address()));
  }
}
