package be.woonspoor.tenancy.process;

import be.woonspoor.agreement.Occasion;
import be.woonspoor.agreement.SharingDesk;
import be.woonspoor.allocation.Landlords;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.Leases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The coach looks for a dwelling together with the person, as long as it takes (R25). */
@Component
class SeekDwelling implements StepForm {

  private static final String REGISTERED_ON = "registeredOn";
  private static final String REGISTERED_WITH = "registeredWith";

  private final LeaseInView view;
  private final SearchLog log;
  private final Leases leases;
  private final Landlords landlords;
  private final SharingDesk sharing;
  private final StepRecords records;

  SeekDwelling(
      LeaseInView view,
      SearchLog log,
      Leases leases,
      Landlords landlords,
      SharingDesk sharing,
      StepRecords records) {
    this.view = view;
    this.log = log;
    this.leases = leases;
    this.landlords = landlords;
    this.sharing = sharing;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView step) {
    var caseNumber = step.caseNumber();
    var shown = new HashMap<>(view.show(caseNumber));
    shown.put("rounds", log.lines(caseNumber));
    shown.put("wishesNow", wishes(caseNumber));
    shown.put(
        "landlordOptions",
        landlords.all().stream()
            .map(landlord -> Map.of("label", landlord.name(), "value", landlord.id()))
            .toList());
    shown.put(SharingDesk.OPTIONS, sharing.options(caseNumber, Occasion.REHOUSING));
    log.last(caseNumber, REGISTERED_ON).ifPresent(day -> shown.put(REGISTERED_ON, day));
    log.last(caseNumber, REGISTERED_WITH).ifPresent(id -> shown.put(REGISTERED_WITH, id));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    if (submission.flag("partnerAsked")) {
      sharing.shareAtLeastOne(submission, "partnerAsked", Occasion.REHOUSING);
    }
    if (submission.fact(RehousingProcess.FOUND).orElseThrow() == RehousingProcess.Search.STAYS) {
      leases.staysAfterAll(caseNumber);
    }
    var sleeps = submission.choice("sleepsNow", Sleeps.class).orElseThrow();
    submission.set(RehousingProcess.SEEK_DUE, log.due(sleeps, submission.at()));
    submission.set(RehousingProcess.ROOF_NEEDED, log.isNewlyRoofless(caseNumber, sleeps));
    records.keep(submission);
  }

  private String wishes(String caseNumber) {
    return records.ofSteps(caseNumber, List.of("ChooseNextDwelling")).stream()
        .findFirst()
        .map(Answers::new)
        .flatMap(chosen -> chosen.shown("wishes"))
        .orElse("niet bekend");
  }
}
