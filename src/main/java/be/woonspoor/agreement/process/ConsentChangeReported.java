package be.woonspoor.agreement.process;

import be.woonspoor.agreement.AgreementRefused;
import be.woonspoor.agreement.Consent;
import be.woonspoor.agreement.Consent.DataKind;
import be.woonspoor.agreement.Consent.Purpose;
import be.woonspoor.agreement.ConsentTerms;
import be.woonspoor.agreement.Consents;
import be.woonspoor.agreement.PartnerRole;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The person gives a consent to share, or ends one; ending it works at once. */
@Component
class ConsentChangeReported implements StepForm {

  private final Consents consents;
  private final CaseFiles files;
  private final StepRecords records;
  private final Timeline timeline;

  ConsentChangeReported(
      Consents consents, CaseFiles files, StepRecords records, Timeline timeline) {
    this.consents = consents;
    this.files = files;
    this.records = records;
    this.timeline = timeline;
  }

  /** What the person wants. */
  enum Change {
    GIVE,
    REVOKE,
    REVOKE_ALL
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.requiredText("caseNumber");
    if (files.find(caseNumber).isEmpty()) {
      throw submission.refuse("caseNumber", "Er is geen dossier met dit nummer.");
    }
    var saidOn = submission.date("saidOn").orElseThrow();
    switch (submission.choice("change", Change.class).orElseThrow()) {
      case GIVE -> give(submission, caseNumber, saidOn);
      case REVOKE ->
          told(submission, caseNumber, "partner", revoke(submission, caseNumber, saidOn));
      case REVOKE_ALL ->
          told(
              submission,
              caseNumber,
              "change",
              consents.revokeAll(caseNumber, saidOn, words(submission)));
    }
    submission.caseNumber(caseNumber);
    records.keep(caseNumber, submission);
  }

  private void give(Submission submission, String caseNumber, LocalDate saidOn) {
    var terms =
        new ConsentTerms(
            submission.requiredText("partner"),
            submission.choice("partnerRole", PartnerRole.class).orElse(PartnerRole.OTHER),
            submission.choice("purpose", Purpose.class).orElseThrow(),
            submission.choice("dataKind", DataKind.class).orElseThrow(),
            submission.date("until").orElseThrow());
    try {
      consents.give(caseNumber, Consent.of(terms, saidOn), words(submission));
    } catch (AgreementRefused e) {
      throw submission.refuse("partner", e.sentence());
    }
    timeline.add(
        caseNumber,
        Timeline.Kind.AGREEMENT,
        submission.userId(),
        "Toestemming om te delen gegeven",
        terms.line());
  }

  private List<Consent> revoke(Submission submission, String caseNumber, LocalDate saidOn) {
    return consents.revoke(
        caseNumber,
        submission.requiredText("partner"),
        submission.choice("onlyPurpose", Purpose.class),
        submission.choice("onlyDataKind", DataKind.class),
        saidOn,
        words(submission));
  }

  private void told(Submission submission, String caseNumber, String field, List<Consent> revoked) {
    if (revoked.isEmpty()) {
      throw submission.refuse(
          field, "Er is geen lopende toestemming die hierbij past. Er is niets veranderd.");
    }
    timeline.add(
        caseNumber,
        Timeline.Kind.AGREEMENT,
        submission.userId(),
        "Toestemming om te delen ingetrokken",
        revoked.stream().map(Consent::line).collect(Collectors.joining("; ")));
  }

  private static String words(Submission submission) {
    return submission.text("inOwnWords").orElse("");
  }
}
