package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Dutch;
import be.woonspoor.allocation.RegistrationTerms;
import be.woonspoor.allocation.process.LandlordRegistrationProcess.RegistrationDecision;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead decides when the registration takes longer than its term (R12). */
@Component
class DecideOnRegistration implements StepForm {

  private final RegistrationTerms registrations;
  private final Terms terms;
  private final StepRecords records;
  private final LeadDecisions decisions;

  DecideOnRegistration(
      RegistrationTerms registrations, Terms terms, StepRecords records, LeadDecisions decisions) {
    this.registrations = registrations;
    this.terms = terms;
    this.records = records;
    this.decisions = decisions;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(
        "registrationDueOn",
        view.fact(LandlordRegistrationProcess.REGISTRATION_DUE)
            .map(due -> Dutch.day(LocalDate.ofInstant(due, Terms.BELGIUM)))
            .orElse("–"));
  }

  @Override
  public void submit(Submission submission) {
    var decision = submission.fact(LandlordRegistrationProcess.REGISTRATION_DECISION).orElseThrow();
    if (decision == RegistrationDecision.STOP) {
      submission.set(LandlordRegistrationProcess.REGISTERED, false);
      submission.set(LandlordRegistrationProcess.ADMITTED, false);
    } else {
      submission.set(LandlordRegistrationProcess.REGISTRATION_DUE, extendedUntil(submission));
    }
    records.keep(submission);
    decisions.keep(submission, "registration-overdue", decision, "registrationReason");
  }

  private Instant extendedUntil(Submission submission) {
    var until =
        submission.date("extendedUntil").map(terms::closeOf).orElseGet(registrations::extended);
    if (!until.isAfter(submission.at())) {
      throw submission.refuse(
          "extendedUntil", "Kies een latere dag, of laat leeg voor een maand uitstel.");
    }
    return until;
  }
}
