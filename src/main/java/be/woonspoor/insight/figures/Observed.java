package be.woonspoor.insight.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A case behind a number.
 *
 * @param line the line that it counts in
 * @param value what was measured of it, in the unit of the figure
 * @param outcome what became of it, as a code
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Observed(
    String line, String caseNumber, Optional<BigDecimal> value, Optional<String> outcome) {

  static Observed of(String line, String caseNumber) {
    return new Observed(line, caseNumber, Optional.empty(), Optional.empty());
  }

  static Observed of(String line, String caseNumber, long value) {
    return new Observed(line, caseNumber, Optional.of(BigDecimal.valueOf(value)), Optional.empty());
  }

  Observed came(Enum<?> what) {
    return new Observed(line, caseNumber, value, Optional.of(what.name()));
  }
}
