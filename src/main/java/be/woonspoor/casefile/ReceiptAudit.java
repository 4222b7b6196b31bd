package be.woonspoor.casefile;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the receipts of all cases against their chains: a part of them every night, so that each
 * case has its turn every four weeks, and all at once for whoever asks. A case that is found broken
 * stays on a list until it is found intact again.
 */
@Component
public class ReceiptAudit {

  /** Nights in which every case has its turn once. */
  static final int NIGHTS = 28;

  private static final Logger LOG = LoggerFactory.getLogger(ReceiptAudit.class);

  private final JdbcClient jdbc;
  private final ReceiptChains chains;
  private final Clock clock;

  ReceiptAudit(JdbcClient jdbc, ReceiptChains chains, Clock clock, MeterRegistry meters) {
    this.jdbc = jdbc;
    this.chains = chains;
    this.clock = clock;
    Gauge.builder("woonspoor.receipts.broken", this, audit -> audit.broken().size())
        .description("Cases whose receipts were found changed, removed or unreadable")
        .register(meters);
  }

  /** A case whose receipts are not as they were written. */
  public record Broken(String caseNumber, List<ReceiptChains.Finding> findings) {}

  /**
   * What a look at many cases found.
   *
   * @param cases how many were looked at
   * @param erased receipts whose content was erased, with a receipt of that
   * @param askedAgain receipts whose table was asked again
   */
  public record Overview(
      int cases, int receipts, int erased, int askedAgain, List<Broken> broken) {}

  /** Looks at every case there is; one after the other, so that it holds up nobody. */
  public Overview all() {
    return look(withReceipts());
  }

  /** Looks at the cases whose turn it is tonight. */
  @Transactional
  public Overview tonight() {
    var turn =
        Math.floorMod(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay(), NIGHTS);
    return look(withReceipts().stream().filter(number -> turn == turnOf(number)).toList());
  }

  /** The cases that were found broken and not found intact since. */
  public List<String> broken() {
    return jdbc.sql("select case_number from woonspoor.broken_receipts order by case_number")
        .query(String.class)
        .list();
  }

  static int turnOf(String caseNumber) {
    return Integer.parseInt(caseNumber.substring(caseNumber.lastIndexOf('-') + 1)) % NIGHTS;
  }

  private Overview look(List<String> cases) {
    var broken = new ArrayList<Broken>();
    var receipts = 0;
    var erased = 0;
    var askedAgain = 0;
    for (var caseNumber : cases) {
      var found = chains.verify(caseNumber);
      receipts += found.receipts();
      erased += found.erased();
      askedAgain += found.askedAgain();
      if (found.intact()) {
        intact(caseNumber);
      } else {
        broken(caseNumber);
        broken.add(new Broken(caseNumber, found.findings()));
      }
    }
    return new Overview(cases.size(), receipts, erased, askedAgain, List.copyOf(broken));
  }

  /** A case that lost all its receipts still has the head of its chain, and the other way round. */
  private List<String> withReceipts() {
    return jdbc.sql(
            """
            select case_number from woonspoor.receipt_chain
            union select case_number from woonspoor.receipt order by case_number
            """)
        .query(String.class)
        .list();
  }

  private void intact(String caseNumber) {
    jdbc.sql("delete from woonspoor.broken_receipts where case_number = :number")
        .param("number", caseNumber)
        .update();
  }

  private void broken(String caseNumber) {
    LOG.error("the receipts of {} are not as they were written", caseNumber);
    jdbc.sql(
            """
            insert into woonspoor.broken_receipts (case_number, found_at) values (:number, :now)
            on conflict (case_number) do nothing
            """)
        .param("number", caseNumber)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
