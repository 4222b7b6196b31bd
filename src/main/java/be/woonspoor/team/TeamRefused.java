package be.woonspoor.team;

import be.woonspoor.engine.FieldError;
import java.util.List;

/** A change of the team that can't be; carries all errors at once. */
public final class TeamRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  TeamRefused(List<FieldError> errors) {
    super(errors.size() + " fields are wrong");
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }
}
