package be.woonspoor.insight;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers what a calendar was told of each event, so that a change comes with the same id and a
 * higher sequence (RFC 5545, 3.8.4.7 and 3.8.7.4).
 */
@Repository
class AgendaHistory {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration REMEMBERED = Duration.ofDays(730);

  private final JdbcClient jdbc;
  private final Clock clock;

  AgendaHistory(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An event as a calendar is told of it. */
  record Told(String uid, int sequence, Instant changedAt, AgendaEvent event) {}

  private record Known(byte[] content, int sequence, Instant changedAt) {}

  /**
   * Gives each event its id and sequence. What is gone stays known for a while: a task that was
   * lent comes back with the id it had.
   */
  @Transactional
  List<Told> tell(AgendaFeeds.Feed feed, List<AgendaEvent> events) {
    // two programs of one person may ask at once
    jdbc.sql("select 1 from woonspoor.agenda_feed where user_id = :user for update")
        .param("user", feed.userId())
        .query()
        .listOfRows();
    forgetOld(feed.userId());
    var known = known(feed.userId());
    return events.stream().map(event -> tell(feed, event, known)).toList();
  }

  /** An event without an hour reads as it did before there were hours, so that it stays known. */
  private static String told(AgendaEvent event) {
    var at = event.at().map(hour -> "|" + hour).orElse("");
    return event.title() + "|" + event.day() + "|" + event.place().orElse("") + at;
  }

  private Told tell(AgendaFeeds.Feed feed, AgendaEvent event, Map<String, Known> known) {
    var uid = HexFormat.of().formatHex(seal(feed, event.source())).substring(0, 32);
    var content = seal(feed, told(event));
    var before = known.get(uid);
    if (before != null && MessageDigest.isEqual(before.content(), content)) {
      return new Told(uid, before.sequence(), before.changedAt(), event);
    }
    var now = clock.instant();
    var sequence = before == null ? 0 : before.sequence() + 1;
    jdbc.sql(
            """
            insert into woonspoor.agenda_event (user_id, uid, content, sequence, changed_at)
            values (:user, :uid, :content, :sequence, :now)
            on conflict (user_id, uid) do update
              set content = excluded.content, sequence = excluded.sequence,
                  changed_at = excluded.changed_at
            """)
        .param("user", feed.userId())
        .param("uid", uid)
        .param("content", content)
        .param("sequence", sequence)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return new Told(uid, sequence, now, event);
  }

  private Map<String, Known> known(String userId) {
    var known = new HashMap<String, Known>();
    jdbc.sql("select * from woonspoor.agenda_event where user_id = :user")
        .param("user", userId)
        .query(
            (row, number) ->
                known.put(
                    row.getString("uid"),
                    new Known(
                        row.getBytes("content"),
                        row.getInt("sequence"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant())))
        .list();
    return known;
  }

  private void forgetOld(String userId) {
    jdbc.sql("delete from woonspoor.agenda_event where user_id = :user and changed_at < :before")
        .param("user", userId)
        .param("before", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
        .update();
  }

  private static byte[] seal(AgendaFeeds.Feed feed, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(feed.uidKey(), ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
