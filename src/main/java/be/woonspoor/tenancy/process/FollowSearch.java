package be.woonspoor.tenancy.process;

import be.woonspoor.allocation.Places;
import be.woonspoor.allocation.WaitingList;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.process.AcceleratedSearchProcess.GoOn;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The coach follows somebody who looks by accelerated allocation. The person may stop looking this
 * way at any time; that withdraws no agreement (R8, R25).
 */
@Component
class FollowSearch implements StepForm {

  private final LeaseInView view;
  private final SearchLog log;
  private final Leases leases;
  private final WaitingList list;
  private final Places places;
  private final StepRecords records;

  FollowSearch(
      LeaseInView view,
      SearchLog log,
      Leases leases,
      WaitingList list,
      Places places,
      StepRecords records) {
    this.view = view;
    this.log = log;
    this.leases = leases;
    this.list = list;
    this.places = places;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView step) {
    var shown = new HashMap<>(view.show(step.caseNumber()));
    shown.put("rounds", log.lines(step.caseNumber()));
    shown.put("searchState", state(step));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    var goOn = submission.fact(AcceleratedSearchProcess.GO_ON).orElseThrow();
    if (goOn != GoOn.CONTINUE && isLeaseSigned(submission)) {
      throw submission.refuse(
          "goOn",
          "Er is al een nieuw huurcontract getekend. Rond eerst de verhuis af; daarna loopt dit"
              + " vanzelf verder.");
    }
    if (goOn == GoOn.STAYS) {
      leases.staysAfterAll(caseNumber);
    }
    var sleeps = submission.choice("sleepsNow", Sleeps.class).orElseThrow();
    submission.set(AcceleratedSearchProcess.SEEK_DUE, log.due(sleeps, submission.at()));
    submission.set(AcceleratedSearchProcess.ROOF_NEEDED, log.isNewlyRoofless(caseNumber, sleeps));
    records.keep(submission);
  }

  private String state(StepView step) {
    if (isLeaseSigned(step)) {
      return "het nieuwe huurcontract is getekend.";
    }
    return list.of(step.caseNumber())
        .map(waiting -> "op de wachtlijst, nummer " + waiting.position() + ".")
        .orElseGet(
            () ->
                places.isReserved(step.caseNumber())
                    ? "er is een plaats gereserveerd."
                    : "nog niet op de wachtlijst.");
  }

  private boolean isLeaseSigned(StepView step) {
    return step.fact(AcceleratedSearchProcess.LEASES_BEFORE)
        .filter(before -> leases.all(step.caseNumber()).size() > before)
        .isPresent();
  }
}
