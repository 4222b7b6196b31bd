package be.woonspoor.agreement;

import be.woonspoor.engine.Submission;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The gate as forms use it: they offer the consents that hold today, and what is chosen goes
 * through {@link Consents#share}. A form has one field for it, with the name {@link #FIELD}.
 */
@Component
public class SharingDesk {

  /** The field of every form on which something is shared with a partner. */
  public static final String FIELD = "sharedWith";

  /** The values that the field offers. */
  public static final String OPTIONS = "consentOptions";

  private final Consents consents;

  SharingDesk(Consents consents) {
    this.consents = consents;
  }

  /** What may be shared today on an occasion, as the options of a field. */
  public List<Map<String, Object>> options(String caseNumber, Occasion occasion) {
    return consents.covering(caseNumber, occasion).stream()
        .map(
            consent ->
                Map.<String, Object>of("value", consent.id().toString(), "label", consent.line()))
        .toList();
  }

  /** Shares by the consents that were chosen on a form; nothing when none was. */
  @Transactional
  public void share(Submission submission, Occasion occasion) {
    for (var chosen : submission.list(FIELD)) {
      try {
        consents.share(
            submission.caseNumber(), UUID.fromString(chosen), occasion, submission.userId());
      } catch (NotConsented e) {
        throw submission.refuse(FIELD, NotConsented.SENTENCE);
      }
    }
  }

  /**
   * The same where somebody says that a partner was asked: then a consent must be chosen.
   *
   * @param field where that was said
   */
  @Transactional
  public void shareAtLeastOne(Submission submission, String field, Occasion occasion) {
    if (submission.list(FIELD).isEmpty()) {
      throw submission.refuse(
          field,
          "Kies de toestemming waarmee u met de partner sprak. Zonder toestemming mag u niets"
              + " delen.");
    }
    share(submission, occasion);
  }
}
