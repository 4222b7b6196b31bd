package be.woonspoor.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The bytes of every table that was ever asked, by the hash of their content, so that an old
 * decision can be asked again after the engine was cleaned up. They stay, whatever becomes of the
 * transaction that asked first: nobody waits for a colleague's click to end.
 */
@Component
class KeptTables {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate apart;

  KeptTables(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Keeps a table, once.
   *
   * @return SHA-256 of its content, in hex
   */
  String keep(String key, byte[] content) {
    var hash = hash(content);
    if (!isKept(hash)) {
      apart.executeWithoutResult(
          status ->
              jdbc.sql(
                      """
                      insert into woonspoor.decision_table
                        (content_hash, decision_key, content, first_kept_at)
                      values (:hash, :key, :content, :now) on conflict do nothing
                      """)
                  .param("hash", hash)
                  .param("key", key)
                  .param("content", content)
                  .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                  .update());
    }
    return HexFormat.of().formatHex(hash);
  }

  /**
   * The bytes with a hash.
   *
   * @throws IllegalArgumentException when no such table was kept
   */
  byte[] get(String hash) {
    return jdbc.sql("select content from woonspoor.decision_table where content_hash = :hash")
        .param("hash", HexFormat.of().parseHex(hash))
        .query(byte[].class)
        .optional()
        .orElseThrow(
            () -> new IllegalArgumentException("no table with this content was kept: " + hash));
  }

  private boolean isKept(byte[] hash) {
    return jdbc.sql("select count(*) from woonspoor.decision_table where content_hash = :hash")
            .param("hash", hash)
            .query(Long.class)
            .single()
        > 0;
  }

  private static byte[] hash(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
