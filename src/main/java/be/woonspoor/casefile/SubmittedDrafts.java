package be.woonspoor.casefile;

import be.woonspoor.engine.FormSubmitted;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever submitted a form has no draft of it any more, in the same transaction. What a colleague
 * typed for the same task stays: it is not in the file.
 */
@Component
class SubmittedDrafts {

  private final Drafts drafts;

  SubmittedDrafts(Drafts drafts) {
    this.drafts = drafts;
  }

  @EventListener
  void forget(FormSubmitted submitted) {
    drafts.forget(
        submitted.userId(),
        submitted
            .taskId()
            .map(task -> Drafts.Place.ofTask(task, submitted.formId(), Optional.empty()))
            .orElseGet(() -> Drafts.Place.ofStart(submitted.formId())));
  }
}
