package be.woonspoor.insight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who subscribed to a calendar. Whoever has the address has the calendar, so it can be revoked. */
@Repository
class AgendaFeeds {

  private static final int SECRET_BYTES = 32;
  private static final RowMapper<Feed> FEED =
      (row, number) ->
          new Feed(
              row.getString("user_id"),
              row.getBytes("uid_key"),
              row.getBoolean("details"),
              row.getObject("since", OffsetDateTime.class).toInstant());

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AgendaFeeds(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The calendar of one person.
   *
   * @param details whether case number and place may be in it
   */
  record Feed(String userId, byte[] uidKey, boolean details, Instant since) {}

  /**
   * Makes a new address; the one before stops working. Events keep their ids.
   *
   * @return the secret part of the address, which is not kept and cannot be asked again
   */
  String open(String userId, boolean details) {
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret());
    jdbc.sql(
            """
            insert into woonspoor.agenda_feed (user_id, token_hash, uid_key, details, since)
            values (:user, :hash, :key, :details, :now)
            on conflict (user_id) do update
              set token_hash = excluded.token_hash, details = excluded.details,
                  since = excluded.since
            """)
        .param("user", userId)
        .param("hash", hash(token))
        .param("key", secret())
        .param("details", details)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  /** Stops a calendar at once. */
  void revoke(String userId) {
    jdbc.sql("delete from woonspoor.agenda_feed where user_id = :user")
        .param("user", userId)
        .update();
  }

  Optional<Feed> of(String userId) {
    return jdbc.sql("select * from woonspoor.agenda_feed where user_id = :user")
        .param("user", userId)
        .query(FEED)
        .optional();
  }

  /** The calendar behind an address. */
  Optional<Feed> byToken(String token) {
    return jdbc.sql("select * from woonspoor.agenda_feed where token_hash = :hash")
        .param("hash", hash(token))
        .query(FEED)
        .optional();
  }

  private byte[] secret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
