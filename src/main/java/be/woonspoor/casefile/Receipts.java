package be.woonspoor.casefile;

import be.woonspoor.engine.Decision;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Why a decision came out as it did. Each receipt holds a hash over its salted inputs, which proves
 * them as long as they are kept; the inputs themselves can be erased.
 */
@Repository
public class Receipts {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private static final int SALT_BYTES = 16;

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Receipts(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
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
      String text) {}

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
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var written = write(new TreeMap<>(inputs));
    jdbc.sql(
            """
            insert into woonspoor.receipt
              (id, case_number, decision, at, outcome, table_key, table_version, rules, unmet,
               salt, inputs_hash, sealed_inputs, sealed_text)
            values (:id, :number, :decision, :at, :outcome, :key, :version, :rules::jsonb,
               :unmet::jsonb, :salt, :hash, :inputs, :text)
            """)
        .param("id", UUID.randomUUID())
        .param("number", caseNumber)
        .param("decision", decision)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("outcome", outcome)
        .param("key", asked.map(Decision::key).orElse(null))
        .param("version", asked.map(Decision::version).orElse(null))
        .param("rules", write(asked.map(Decision::rules).orElse(List.of())))
        .param("unmet", write(unmet))
        .param("salt", salt)
        .param("hash", hash(salt, written))
        .param("inputs", sealer.seal(caseNumber, written))
        .param("text", sealer.seal(caseNumber, text))
        .update();
  }

  /** All receipts of a case, newest first. */
  public List<Receipt> of(String caseNumber) {
    return jdbc.sql(
            "select * from woonspoor.receipt where case_number = :number order by at desc, id")
        .param("number", caseNumber)
        .query((row, index) -> receipt(caseNumber, row))
        .list();
  }

  private Receipt receipt(String caseNumber, ResultSet row) throws SQLException {
    var key = Optional.ofNullable(row.getString("table_key"));
    var version = row.getInt("table_version");
    return new Receipt(
        row.getString("decision"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("outcome"),
        sealer
            .openIfAny(caseNumber, row.getBytes("sealed_inputs"))
            .map(json -> read(json, new TypeReference<Map<String, Object>>() {}))
            .orElse(Map.of()),
        key.map(k -> new Table(k, version)),
        read(row.getString("rules"), new TypeReference<List<Decision.FiredRule>>() {}),
        read(row.getString("unmet"), new TypeReference<List<String>>() {}),
        sealer.openIfAny(caseNumber, row.getBytes("sealed_text")).orElse(""));
  }

  private static byte[] hash(byte[] salt, String inputs) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return digest.digest(inputs.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the receipt can't be written", e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the receipt can't be read", e);
    }
  }
}
