package be.woonspoor.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A receipt as the database keeps it; what may be absent is null here, nowhere else. */
record ReceiptRow(
    UUID id,
    long entry,
    String caseNumber,
    String decision,
    Instant at,
    String outcome,
    String tableKey,
    Integer tableVersion,
    byte[] tableHash,
    String rules,
    String unmet,
    boolean migrated,
    byte[] salt,
    byte[] sealedSalt,
    byte[] inputsHash,
    byte[] textHash,
    byte[] whyHash,
    byte[] sealedInputs,
    byte[] sealedText,
    byte[] sealedWhy,
    Integer position,
    byte[] previousHash,
    byte[] hash) {

  static ReceiptRow of(ResultSet row) throws SQLException {
    return new ReceiptRow(
        row.getObject("id", UUID.class),
        row.getLong("entry"),
        row.getString("case_number"),
        row.getString("decision"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("outcome"),
        row.getString("table_key"),
        row.getObject("table_version", Integer.class),
        row.getBytes("table_hash"),
        row.getString("rules"),
        row.getString("unmet"),
        row.getBoolean("migrated"),
        row.getBytes("salt"),
        row.getBytes("sealed_salt"),
        row.getBytes("inputs_hash"),
        row.getBytes("text_hash"),
        row.getBytes("why_hash"),
        row.getBytes("sealed_inputs"),
        row.getBytes("sealed_text"),
        row.getBytes("sealed_why"),
        row.getObject("position", Integer.class),
        row.getBytes("previous_hash"),
        row.getBytes("hash"));
  }
}
