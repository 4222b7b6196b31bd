package be.woonspoor.casefile;

import static be.woonspoor.casefile.ReceiptJson.read;
import static be.woonspoor.casefile.ReceiptJson.write;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Explanation;
import be.woonspoor.engine.Explanations;
import be.woonspoor.engine.OverTime;
import com.fasterxml.jackson.core.type.TypeReference;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why a decision came out as it did. The receipts of a case are a chain: the hash of each covers
 * what it says, a commitment to its salted content, and the receipt before it. The content itself
 * can be erased; the chain then still proves which rules decided what, and when.
 */
@Repository
public class Receipts {

  /** The receipt of the erasure itself. */
  static final String ERASURE = "erasure";

  private static final int SALT_BYTES = 16;

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Explanations explanations;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Receipts(JdbcClient jdbc, Sealer sealer, Explanations explanations, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.explanations = explanations;
    this.clock = clock;
  }

  /** The table that was asked, if any. */
  public record Table(String key, int version) {}

  /** One decision and its grounds. */
  public record Receipt(
      String decision,
      Instant at,
      String outcome,
      Map<String, Object> inputs,
      Optional<Table> table,
      List<Decision.FiredRule> rules,
      List<String> unmet,
      String text,
      Optional<Explanation> why) {}

  /** Keeps the receipt of a decision that a table made. */
  public void keep(
      String caseNumber,
      String decision,
      String outcome,
      Map<String, Object> inputs,
      Decision asked,
      String text) {
    keep(caseNumber, decision, outcome, inputs, Optional.of(asked), List.of(), text);
  }

  /**
   * Keeps the receipt of a decision; {@code unmet} are the codes of conditions that were not met.
   */
  public void keep(
      String caseNumber,
      String decision,
      String outcome,
      Map<String, Object> inputs,
      Optional<Decision> asked,
      List<String> unmet,
      String text) {
    keep(caseNumber, decision, outcome, inputs, asked, unmet, text, Optional.empty());
  }

  /**
   * Keeps the receipt of a decision of which the inputs move with time, so that it can also say
   * from when time alone makes a difference.
   */
  public void keep(
      String caseNumber,
      String decision,
      String outcome,
      Map<String, Object> inputs,
      Optional<Decision> asked,
      List<String> unmet,
      String text,
      Optional<OverTime> time) {
    insert(
        new Grounds(
            caseNumber,
            decision,
            outcome,
            inputs,
            asked,
            asked.map(Decision::rules).orElse(List.of()),
            unmet,
            text,
            asked.flatMap(answer -> explanations.explain(decision, answer, inputs, time))));
  }

  /**
   * Keeps the receipt of a decision that no table makes but a named policy.
   *
   * @param policy its name, and the sentence that says what it holds and where it comes from
   * @param inputs the facts it used; of others in the queue their number and place only
   */
  public void keepByPolicy(
      String caseNumber,
      String decision,
      String outcome,
      Map<String, Object> inputs,
      Decision.FiredRule policy,
      String text) {
    insert(
        new Grounds(
            caseNumber,
            decision,
            outcome,
            inputs,
            Optional.empty(),
            List.of(policy),
            List.of(),
            text,
            Optional.empty()));
  }

  private record Grounds(
      String caseNumber,
      String decision,
      String outcome,
      Map<String, Object> inputs,
      Optional<Decision> asked,
      List<Decision.FiredRule> rules,
      List<String> unmet,
      String text,
      Optional<Explanation> why) {}

  private void insert(Grounds of) {
    var caseNumber = of.caseNumber();
    var asked = of.asked();
    var why = of.why().map(ReceiptJson::write);
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var written = write(new TreeMap<>(of.inputs()));
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into woonspoor.receipt
              (id, case_number, decision, at, outcome, table_key, table_version, table_hash, rules,
               unmet, sealed_salt, inputs_hash, text_hash, why_hash, sealed_inputs, sealed_text,
               sealed_why)
            values (:id, :number, :decision, :at, :outcome, :key, :version, :table, :rules::json,
               :unmet::json, :salt, :inputsHash, :textHash, :whyHash, :inputs, :text, :why)
            """)
        .param("id", id)
        .param("number", caseNumber)
        .param("decision", of.decision())
        .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .param("outcome", of.outcome())
        .param("key", asked.map(Decision::key).orElse(null))
        .param("version", asked.map(Decision::version).orElse(null))
        .param("table", asked.map(Decision::contentHash).map(HexFormat.of()::parseHex).orElse(null))
        .param("rules", write(of.rules()))
        .param("unmet", write(of.unmet()))
        .param("salt", sealer.seal(caseNumber, HexFormat.of().formatHex(salt)))
        .param("inputsHash", ReceiptHash.commitment(salt, written))
        .param("textHash", ReceiptHash.commitment(salt, of.text()))
        .param("whyHash", why.map(w -> ReceiptHash.commitment(salt, w)).orElse(null))
        .param("why", why.map(w -> sealer.seal(caseNumber, w)).orElse(null))
        .param("inputs", sealer.seal(caseNumber, written))
        .param("text", sealer.seal(caseNumber, of.text()))
        .update();
    jdbc.sql("insert into woonspoor.receipt_deed (receipt_id, deed) values (:id, :deed)")
        .param("id", id)
        .param("deed", Deed.current())
        .update();
  }

  /** All receipts of a case, newest first. */
  public List<Receipt> of(String caseNumber) {
    return jdbc.sql(
            "select * from woonspoor.receipt where case_number = :number order by at desc, entry desc")
        .param("number", caseNumber)
        .query((row, index) -> receipt(ReceiptRow.of(row)))
        .list();
  }

  /**
   * Erases what the receipts of a case rest on: inputs, wording and salt. That they were erased is
   * a receipt of its own; what stays can still be verified.
   */
  @Transactional
  public void erase(String caseNumber) {
    var erased =
        jdbc.sql(
                """
                update woonspoor.receipt
                set sealed_inputs = null, sealed_text = null, sealed_why = null,
                  sealed_salt = null, salt = null
                where case_number = :number and sealed_inputs is not null
                """)
            .param("number", caseNumber)
            .update();
    keep(
        caseNumber,
        ERASURE,
        "ERASED",
        Map.of("receipts", erased),
        Optional.empty(),
        List.of(),
        "De gegevens waarop eerdere beslissingen steunen, zijn gewist.");
  }

  private Receipt receipt(ReceiptRow row) {
    var caseNumber = row.caseNumber();
    return new Receipt(
        row.decision(),
        row.at(),
        row.outcome(),
        sealer
            .openIfAny(caseNumber, row.sealedInputs())
            .map(json -> read(json, new TypeReference<Map<String, Object>>() {}))
            .orElse(Map.of()),
        Optional.ofNullable(row.tableKey()).map(key -> new Table(key, row.tableVersion())),
        read(row.rules(), new TypeReference<List<Decision.FiredRule>>() {}),
        read(row.unmet(), new TypeReference<List<String>>() {}),
        sealer.openIfAny(caseNumber, row.sealedText()).orElse(""),
        sealer
            .openIfAny(caseNumber, row.sealedWhy())
            .map(json -> read(json, new TypeReference<Explanation>() {})));
  }
}
