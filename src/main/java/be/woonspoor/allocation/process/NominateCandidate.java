package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Admission;
import be.woonspoor.allocation.Occupancy;
import be.woonspoor.allocation.Places;
import be.woonspoor.allocation.Registration;
import be.woonspoor.allocation.Registrations;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The office puts the person forward to the landlord, with practical facts only (R36). The
 * conditions to rent socially are checked once more: the landlord will do so at the allocation
 * (R13, S25).
 */
@Component
class NominateCandidate implements StepForm {

  private final Places places;
  private final Admission admission;
  private final Registrations registrations;
  private final Occupancy occupancy;
  private final LandlordOptions options;
  private final StepRecords records;

  NominateCandidate(
      Places places,
      Admission admission,
      Registrations registrations,
      Occupancy occupancy,
      LandlordOptions options,
      StepRecords records) {
    this.places = places;
    this.admission = admission;
    this.registrations = registrations;
    this.occupancy = occupancy;
    this.options = options;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var caseNumber = view.caseNumber();
    var shown = new HashMap<String, Object>();
    shown.put(LandlordOptions.KEY, options.all());
    shown.put("placeYear", places.heldBy(caseNumber).map(p -> "" + p.year()).orElse("–"));
    var unmet = admission.unmet(caseNumber);
    shown.put(
        "admissionToday", unmet.isEmpty() ? "aan alles is voldaan." : String.join(" ", unmet));
    shown.put("admittedToday", unmet.isEmpty());
    var landlord = registrations.of(caseNumber).map(Registration::landlordId);
    shown.put(
        "householdSummary", landlord.map(id -> occupancy.household(caseNumber, id)).orElse("–"));
    shown.put(
        "bedroomsFitting",
        landlord.map(id -> occupancy.fitting(caseNumber, id).words()).orElse("–"));
    landlord.ifPresent(id -> shown.put("nominatedTo", id));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    if (!admission.check(submission.caseNumber(), Admission.Moment.ALLOCATION)
        && submission.text("nominatedDespite").isEmpty()) {
      throw submission.refuse(
          "nominatedDespite",
          "Vandaag is niet aan alle voorwaarden voldaan. Zeg waarom u toch voordraagt, of vervolledig"
              + " eerst het dossier.");
    }
    records.keep(submission);
  }
}
