package be.woonspoor.casefile;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people typed into forms and did not submit yet. Sealed with the key of the case, or with a
 * key of its own where there is no case yet; only the person who typed it gets it back.
 */
@Repository
public class Drafts {

  /** How long something stays that nobody submits. [D] */
  static final Duration KEPT = Duration.ofDays(14);

  private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  Drafts(JdbcClient jdbc, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  /**
   * Where a draft belongs.
   *
   * @param subject {@code task:<id>} or {@code start:<form id>}
   * @param caseNumber empty when the form belongs to no case yet
   */
  public record Place(String subject, String formId, Optional<String> caseNumber) {

    public static Place ofTask(String taskId, String formId, Optional<String> caseNumber) {
      return new Place("task:" + taskId, formId, caseNumber);
    }

    public static Place ofStart(String formId) {
      return new Place("start:" + formId, formId, Optional.empty());
    }

    /** The task it belongs to; empty for a form that starts something. */
    public Optional<String> taskId() {
      return subject.startsWith("task:")
          ? Optional.of(subject.substring("task:".length()))
          : Optional.empty();
    }
  }

  /** What was typed, by field, and when it was kept. */
  public record Draft(Instant savedAt, Map<String, Object> values) {}

  /** Keeps what somebody typed so far, in place of what was kept before. */
  @Transactional
  public Instant keep(String userId, Place place, Map<String, Object> values) {
    forgetOld();
    var now = clock.instant();
    var json = SealedJson.write(values);
    var own =
        place.caseNumber().isEmpty()
            ? Optional.of(sealer.sealAlone(json))
            : Optional.<Sealer.Alone>empty();
    jdbc.sql(
            """
            insert into woonspoor.form_draft
              (user_id, subject, form_id, saved_at, case_number, wrapped_key, sealed_content)
            values (:user, :subject, :form, :at, :case, :key, :content)
            on conflict (user_id, subject) do update
            set form_id = excluded.form_id, saved_at = excluded.saved_at,
              case_number = excluded.case_number, wrapped_key = excluded.wrapped_key,
              sealed_content = excluded.sealed_content
            """)
        .param("user", userId)
        .param("subject", place.subject())
        .param("form", place.formId())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("case", place.caseNumber().orElse(null))
        .param("key", own.map(Sealer.Alone::wrappedKey).orElse(null))
        .param(
            "content",
            own.map(Sealer.Alone::sealed)
                .orElseGet(() -> sealer.seal(place.caseNumber().orElseThrow(), json)))
        .update();
    return now;
  }

  /** What this person typed here; nothing when it was another form then, or too long ago. */
  public Optional<Draft> find(String userId, Place place) {
    return jdbc.sql(
            """
            select * from woonspoor.form_draft
            where user_id = :user and subject = :subject and form_id = :form and saved_at > :oldest
            """)
        .param("user", userId)
        .param("subject", place.subject())
        .param("form", place.formId())
        .param("oldest", oldest())
        .query(
            (row, index) ->
                new Draft(
                    row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                    SealedJson.read(
                        opened(
                            row.getString("case_number"),
                            row.getBytes("wrapped_key"),
                            row.getBytes("sealed_content")),
                        VALUES)))
        .optional();
  }

  /** Forgets what this person typed here. */
  public void forget(String userId, Place place) {
    jdbc.sql("delete from woonspoor.form_draft where user_id = :user and subject = :subject")
        .param("user", userId)
        .param("subject", place.subject())
        .update();
  }

  /** Where this person left something, by its subject. */
  public Optional<Place> place(String userId, String subject) {
    return jdbc.sql(
            """
            select form_id, case_number from woonspoor.form_draft
            where user_id = :user and subject = :subject and saved_at > :oldest
            """)
        .param("user", userId)
        .param("subject", subject)
        .param("oldest", oldest())
        .query(
            (row, index) ->
                new Place(subject, row.getString(1), Optional.ofNullable(row.getString(2))))
        .optional();
  }

  /** Where this person left something anywhere, the newest first. */
  public List<Place> places(String userId) {
    return jdbc.sql(
            """
            select subject, form_id, case_number from woonspoor.form_draft
            where user_id = :user and saved_at > :oldest order by saved_at desc, subject
            """)
        .param("user", userId)
        .param("oldest", oldest())
        .query(
            (row, index) ->
                new Place(
                    row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3))))
        .list();
  }

  /** Forgets what nobody submitted for too long. */
  @EventListener(ApplicationReadyEvent.class)
  void forgetOld() {
    jdbc.sql("delete from woonspoor.form_draft where saved_at <= :oldest")
        .param("oldest", oldest())
        .update();
  }

  private String opened(String caseNumber, byte[] wrappedKey, byte[] sealed) {
    return caseNumber == null
        ? sealer.openAlone(new Sealer.Alone(wrappedKey, sealed))
        : sealer.open(caseNumber, sealed);
  }

  private OffsetDateTime oldest() {
    return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
  }
}
