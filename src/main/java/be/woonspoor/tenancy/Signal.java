package be.woonspoor.tenancy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Something that may put a home at risk, with everything that was told about it so far.
 *
 * @param level how serious it is; empty until it was weighed
 * @param openedAt when it was opened last
 * @param opening how often it was opened
 * @param reports what was told since it was opened last, oldest first, never empty
 */
public record Signal(
    UUID id,
    String caseNumber,
    SignalKind kind,
    boolean open,
    Optional<SignalLevel> level,
    Instant openedAt,
    int opening,
    List<SignalReport> reports) {

  /** What was told last. */
  public SignalReport newest() {
    return reports.get(reports.size() - 1);
  }

  /** Whether anybody called it urgent; a later report does not take that back. */
  public boolean isSerious() {
    return reports.stream().anyMatch(SignalReport::serious);
  }

  /** The months of arrears as last told. */
  public Optional<Integer> monthsInArrears() {
    return last(SignalDetails::monthsInArrears);
  }

  /** The euro in arrears as last told. */
  public Optional<BigDecimal> balance() {
    return last(SignalDetails::balance);
  }

  /** The deadline as last told. */
  public Optional<LocalDate> deadline() {
    return last(SignalDetails::deadline);
  }

  /** The day from which a term of the law counts: of the service, or else of the newest letter. */
  public LocalDate servedOn() {
    return last(SignalDetails::servedOn).orElse(newest().noticedOn());
  }

  private <T> Optional<T> last(Function<SignalDetails, Optional<T>> fact) {
    return reports.stream()
        .map(SignalReport::details)
        .map(fact)
        .flatMap(Optional::stream)
        .reduce((earlier, later) -> later);
  }
}
