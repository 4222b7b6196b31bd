package be.woonspoor.tenancy;

import be.woonspoor.engine.FieldError;
import java.util.List;

/** Something about a milestone that can't be; carries every reason, for the person at work. */
public final class MilestoneRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  MilestoneRefused(List<FieldError> errors) {
    super(
        "this milestone can't be so: "
            + String.join(", ", errors.stream().map(FieldError::field).toList()));
    this.errors = List.copyOf(errors);
  }

  MilestoneRefused(String field, String sentence) {
    this(List.of(new FieldError(field, sentence)));
  }

  /** What is wrong, in Dutch, by field. */
  public List<FieldError> errors() {
    return errors;
  }
}
