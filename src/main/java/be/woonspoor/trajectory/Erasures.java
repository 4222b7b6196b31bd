package be.woonspoor.trajectory;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.Sealer;
import be.woonspoor.engine.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides whether a file may be erased, up to the signature of the lead. Nothing is erased here:
 * what is signed waits, with all that proves that it may go.
 */
@Service
public class Erasures {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));

  private final Retention retention;
  private final Decisions decisions;
  private final Receipts receipts;
  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  Erasures(
      Retention retention,
      Decisions decisions,
      Receipts receipts,
      JdbcClient jdbc,
      Sealer sealer,
      Clock clock) {
    this.retention = retention;
    this.decisions = decisions;
    this.receipts = receipts;
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  /** What the lead answers. */
  public enum Choice {
    GRANTED("wissen"),
    LATER("wissen na de bewaartermijn"),
    REFUSED("niet wissen");

    private final String label;

    Choice(String label) {
      this.label = label;
    }

    /** As people write it. */
    public String label() {
      return label;
    }
  }

  /** What the State Archives allowed (S102). */
  public record Permission(String reference, LocalDate on) {}

  /** Why a file can't be erased now, in a sentence. */
  public static final class MayNotBeErased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MayNotBeErased(String sentence) {
      super(sentence);
    }
  }

  /**
   * Keeps the decision of the lead with its receipt.
   *
   * @param reason in plain words; the person reads it
   * @throws MayNotBeErased when it is granted while something stands against it; nothing is kept
   */
  @Transactional
  public void decide(
      DataRequests.DataRequest request,
      Choice choice,
      String reason,
      Optional<Permission> permission,
      String by) {
    var caseNumber = request.caseNumber();
    var standing = retention.of(caseNumber);
    var inputs = new HashMap<String, Object>();
    inputs.put("running", standing.running());
    inputs.put("termSet", standing.years().isPresent());
    inputs.put("termOver", standing.isOver());
    inputs.put("permission", permission.isPresent());
    var decision = decisions.decide("retention", inputs);
    var outcome = decision.single("outcome", String.class);
    if (choice == Choice.GRANTED && !outcome.equals("READY")) {
      throw new MayNotBeErased(hindrance(outcome, standing));
    }
    receipts.keep(
        caseNumber,
        "retention",
        outcome,
        inputs,
        decision,
        "Gevraagd werd om te wissen. Beslissing: %s. %s".formatted(choice.label(), reason));
    if (choice == Choice.GRANTED) {
      approve(request, standing, reason, permission.orElseThrow(), by, decision.version());
    }
  }

  private void approve(
      DataRequests.DataRequest request,
      Retention.Standing standing,
      String reason,
      Permission permission,
      String by,
      int tableVersion) {
    var caseNumber = request.caseNumber();
    jdbc.sql(
            """
            insert into woonspoor.erasure_approval
              (request_id, case_number, approved_by, approved_at, retention_ended, archives_on,
               table_version, sealed_reference, sealed_reason)
            values (:request, :number, :by, :at, :ended, :archives, :version, :reference, :reason)
            """)
        .params(
            Map.of(
                "request", request.id(),
                "number", caseNumber,
                "by", by,
                "at", clock.instant().atOffset(ZoneOffset.UTC),
                "ended", standing.over().orElseThrow(),
                "archives", permission.on(),
                "version", tableVersion,
                "reference", sealer.seal(caseNumber, permission.reference()),
                "reason", sealer.seal(caseNumber, reason)))
        .update();
  }

  /** What stands against erasing this file now, or that nothing does. */
  public String inDutch(String caseNumber) {
    var standing = retention.of(caseNumber);
    if (standing.running()) {
      return hindrance("RUNNING", standing);
    }
    if (standing.years().isEmpty()) {
      return hindrance("NOT_SET", standing);
    }
    return standing.isOver()
        ? "De bewaartermijn is voorbij sinds %s. Met een machtiging van het Rijksarchief mag het dossier gewist worden."
            .formatted(DAY.format(standing.over().orElseThrow()))
        : hindrance("NOT_OVER", standing);
  }

  private static String hindrance(String outcome, Retention.Standing standing) {
    return switch (outcome) {
      case "RUNNING" ->
          "Het traject loopt nog. De bewaartermijn begint pas als het dossier gesloten is.";
      case "NOT_SET" -> "De bewaartermijn is nog niet ingesteld. Zolang wordt niets gewist.";
      case "NOT_OVER" ->
          "De bewaartermijn loopt nog: wissen mag vanaf %s."
              .formatted(standing.over().map(DAY::format).orElse("later"));
      case "NO_PERMISSION" -> "Zonder machtiging van het Rijksarchief wordt niets gewist.";
      default -> throw new IllegalStateException("nothing stands against erasing");
    };
  }
}
