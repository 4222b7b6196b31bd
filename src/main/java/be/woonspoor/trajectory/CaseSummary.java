package be.woonspoor.trajectory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a case stands, as the API tells it; a referrer gets the first four only.
 *
 * @param status what holds now: {@code RECEIVED}, {@code RECOGNISED}, {@code CANDIDATE}, {@code
 *     HOUSED}, {@code AFTERCARE}, or how it ended
 * @param since since when the stage holds
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CaseSummary(
    String caseNumber,
    Stage stage,
    String status,
    Instant since,
    Optional<String> coach,
    Optional<Integer> waitingListPosition,
    Optional<Place> place,
    Optional<Lease> lease) {

  /** The place that the case has in the yearly number. */
  public record Place(int year, String state) {}

  /** The lease of the person. */
  public record Lease(java.time.LocalDate since) {}

  CaseSummary withoutDetails() {
    return standing(stage, status, since);
  }

  CaseSummary asReceived(Instant receivedAt) {
    return standing(Stage.REFERRAL, "RECEIVED", receivedAt);
  }

  private CaseSummary standing(Stage told, String asStatus, Instant from) {
    return new CaseSummary(
        caseNumber,
        told,
        asStatus,
        from,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
