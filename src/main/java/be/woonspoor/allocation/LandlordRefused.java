package be.woonspoor.allocation;

import be.woonspoor.engine.FieldError;
import java.util.List;

/** A change of a landlord that can't be; carries every reason at once, for the person at work. */
public final class LandlordRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  LandlordRefused(List<FieldError> errors) {
    super(
        "this landlord can't be changed so: "
            + String.join(", ", errors.stream().map(FieldError::field).toList()));
    this.errors = List.copyOf(errors);
  }

  /**
   * What is wrong, in Dutch. Fields are those of {@link LandlordChange}, and {@code landlord}, and
   * {@code name} when a landlord is added.
   */
  public List<FieldError> errors() {
    return errors;
  }
}
