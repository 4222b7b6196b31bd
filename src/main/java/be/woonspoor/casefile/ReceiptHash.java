package be.woonspoor.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * The hashes of receipts, worked out apart from the database that wrote them: the same bytes as
 * {@code woonspoor.receipt_hash}, each field with its length before it.
 */
final class ReceiptHash {

  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
  private static final String ABSENT = "~";

  private ReceiptHash() {}

  /** What the first receipt of a case follows on. */
  static byte[] genesis(String caseNumber) {
    return sha256(new byte[0], field("woonspoor receipts of") + field(caseNumber));
  }

  /** The hash of a receipt in its place in the chain. */
  static byte[] of(ReceiptRow row) {
    return sha256(
        new byte[0],
        field("woonspoor receipt 1")
            + field(hex(row.previousHash()))
            + field(row.position())
            + field(row.id())
            + field(row.entry())
            + field(row.migrated())
            + field(row.caseNumber())
            + field(row.decision())
            + field(MICROS.format(row.at()))
            + field(row.outcome())
            + field(row.tableKey())
            + field(row.tableVersion())
            + field(hex(row.tableHash()))
            + field(row.rules())
            + field(row.unmet())
            + field(hex(row.inputsHash()))
            + field(hex(row.textHash()))
            + field(hex(row.whyHash())));
  }

  /** Commits to a content without giving it away: it can't be guessed without its salt. */
  static byte[] commitment(byte[] salt, String content) {
    return sha256(salt, content);
  }

  private static String field(Object value) {
    if (value == null) {
      return ABSENT + ",";
    }
    var text = value.toString();
    return text.getBytes(StandardCharsets.UTF_8).length + ":" + text + ",";
  }

  private static String hex(byte[] bytes) {
    return bytes == null ? null : HexFormat.of().formatHex(bytes);
  }

  private static byte[] sha256(byte[] first, String then) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(first);
      return digest.digest(then.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
