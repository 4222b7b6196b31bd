package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.EvictionFund;
import be.woonspoor.tenancy.MilestoneRefused;
import be.woonspoor.tenancy.Milestones;
import be.woonspoor.tenancy.Signal;
import be.woonspoor.tenancy.SignalDeeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The coach did what could be done in time, or after all (R26, R28). Whether the OCMW is told is
 * for the tenant alone to object to; whether the fund may help leaves a receipt (R29).
 */
@Component
class MeetMilestone implements StepForm {

  private final MilestoneInView milestone;
  private final Milestones milestones;
  private final EvictionFund fund;
  private final SignalDeeds deeds;
  private final StepRecords records;

  MeetMilestone(
      MilestoneInView milestone,
      Milestones milestones,
      EvictionFund fund,
      SignalDeeds deeds,
      StepRecords records) {
    this.milestone = milestone;
    this.milestones = milestones;
    this.fund = fund;
    this.deeds = deeds;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return milestone.show(view);
  }

  @Override
  public void submit(Submission submission) {
    var met = milestone.of(submission);
    var objects = submission.fact(TenancyMilestoneProcess.OBJECTED).orElse(false);
    submission.set(TenancyMilestoneProcess.OBJECTED, objects);
    submission.set(
        TenancyMilestoneProcess.LEASE_IN_DANGER,
        submission.fact(TenancyMilestoneProcess.LEASE_IN_DANGER).orElse(false));
    try {
      milestones.meet(
          met.id(),
          submission.requiredText("done"),
          objects ? submission.date("objectedOn") : Optional.<LocalDate>empty(),
          submission.userId());
    } catch (MilestoneRefused refused) {
      var error = refused.errors().get(0);
      throw submission.refuse(error.field(), error.message());
    }
    weighFund(submission, milestone.signalOf(met));
    deeds.note(met.signalId(), records.keep(submission), "done");
  }

  private void weighFund(Submission submission, Signal signal) {
    if (signal.kind().isAboutArrears()) {
      var arrears = submission.number("arrearsNow").or(signal::balance);
      var rent =
          fund.rent(signal.caseNumber())
              .or(() -> submission.number("rentNow").filter(this::isRent));
      arrears.ifPresent(
          euro -> rent.ifPresent(month -> fund.weigh(signal.caseNumber(), euro, month)));
    }
  }

  private boolean isRent(BigDecimal euro) {
    return euro.signum() > 0;
  }
}
