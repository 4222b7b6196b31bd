package be.woonspoor.allocation;

import java.util.List;
import java.util.Optional;

/**
 * What a landlord does at so many months of arrears (R26).
 *
 * @param months whole months, at least one
 */
public record ArrearsStep(int months, String action) {

  /** The steps as they are written: one per line, {@code months: action}. */
  static List<ArrearsStep> read(String lines) {
    return lines
        .lines()
        .map(line -> line.split(":", 2))
        .map(parts -> new ArrearsStep(Integer.parseInt(parts[0].strip()), parts[1].strip()))
        .toList();
  }

  /** The furthest step that so many months have reached. */
  static Optional<ArrearsStep> reached(List<ArrearsStep> steps, int months) {
    return steps.stream().filter(step -> step.months() <= months).reduce((earlier, later) -> later);
  }

  /** The step that comes next. */
  static Optional<ArrearsStep> next(List<ArrearsStep> steps, int months) {
    return steps.stream().filter(step -> step.months() > months).findFirst();
  }
}
