package be.woonspoor.referral;

import be.woonspoor.engine.FieldError;
import java.util.List;

/** A referral with errors: all of them, by field, for the sender. Nothing was created. */
final class ReferralRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  ReferralRefused(List<FieldError> errors) {
    super(errors.size() + " fields of the referral are wrong");
    this.errors = List.copyOf(errors);
  }

  List<FieldError> errors() {
    return errors;
  }
}
