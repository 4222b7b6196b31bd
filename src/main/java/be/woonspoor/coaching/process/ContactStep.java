package be.woonspoor.coaching.process;

import be.woonspoor.agreement.Occasion;
import be.woonspoor.agreement.SharingDesk;
import be.woonspoor.coaching.Manner;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A step at which the coach sees the tenant or tries to: the planned contact, or what is tried when
 * the door stays closed. All of them are one form with more or less in it.
 */
final class ContactStep implements StepForm {

  static final String REVIEW = "REVIEW";

  private final ContactNotes notes;
  private final SharingDesk sharing;
  private final Function<String, Manner> usual;
  private final boolean asksNetwork;

  /**
   * A step.
   *
   * @param usual how it goes as a rule in a case: what the form shows, and what counts where it
   *     does not ask
   * @param asksNetwork whether family or partners may be asked, which takes a consent (R10)
   */
  ContactStep(
      ContactNotes notes,
      SharingDesk sharing,
      Function<String, Manner> usual,
      boolean asksNetwork) {
    this.notes = notes;
    this.sharing = sharing;
    this.usual = usual;
    this.asksNetwork = asksNetwork;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var shown = new HashMap<>(notes.show(view.caseNumber()));
    shown.put("manner", usual.apply(view.caseNumber()).name());
    if (asksNetwork) {
      shown.put(SharingDesk.OPTIONS, sharing.options(view.caseNumber(), Occasion.SILENCE));
    }
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    if (asksNetwork && submission.flag("networkAsked")) {
      sharing.shareAtLeastOne(submission, "networkAsked", Occasion.SILENCE);
    }
    notes.log(
        submission.caseNumber(),
        submission,
        submission
            .choice("manner", Manner.class)
            .orElseGet(() -> usual.apply(submission.caseNumber())),
        submission.fact(CoachingCycleProcess.REACHED).orElseThrow());
    if (submission.text("signal").equals(Optional.of(REVIEW))) {
      submission.set(CoachingCycleProcess.REVIEW_NOW, true);
    }
  }
}
