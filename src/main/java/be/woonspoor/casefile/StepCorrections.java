package be.woonspoor.casefile;

import be.woonspoor.engine.Terms;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers that turned out wrong after the submit. A correction changes what the record says now;
 * what it said before stays for good, sealed like the rest. Receipts and letters stay as they were:
 * they say what was known when they were made.
 */
@Repository
public class StepCorrections {

  private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StepCorrections(
      JdbcClient jdbc,
      Sealer sealer,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * One answer that changed.
   *
   * @param was what a person read before; empty text for nothing
   * @param now what a person reads now
   */
  public record Change(String field, String label, Object was, Object now) {}

  /** One correction of a record. */
  public record Correction(long record, Instant at, String by, List<Change> changes) {}

  /**
   * Corrects a record. Nothing happens when all answers are what they were.
   *
   * @param version the version that was read before
   * @param answers what the record says from now on
   * @return whether anything changed
   * @throws CorrectedMeanwhile when it has another version by now
   */
  @Transactional
  public boolean correct(
      String caseNumber,
      StepRecords.StepRecord record,
      int version,
      List<StepRecords.Answer> answers,
      String by) {
    var changes = changes(record.answers(), answers);
    if (changes.isEmpty()) {
      return false;
    }
    var taken =
        jdbc.sql(
                """
                update woonspoor.step_record
                set sealed_content = :content, version = version + 1
                where id = :record and case_number = :number and version = :version
                """)
            .param("content", sealer.seal(caseNumber, SealedJson.write(answers)))
            .param("record", record.id())
            .param("number", caseNumber)
            .param("version", version)
            .update();
    if (taken == 0) {
      throw new CorrectedMeanwhile();
    }
    jdbc.sql(
            """
            insert into woonspoor.step_correction
              (step_record_id, version, at, by_user, sealed_changes)
            values (:record, :version, :at, :by, :changes)
            """)
        .param("record", record.id())
        .param("version", version + 1)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("changes", sealer.seal(caseNumber, SealedJson.write(changes)))
        .update();
    followOnTimeline(caseNumber, record, changes);
    timeline.add(
        caseNumber,
        Timeline.Kind.STEP,
        by,
        "Verbeterd: %s van %s"
            .formatted(record.stepName(), DAY.format(record.at().atZone(Terms.BELGIUM))));
    events.publishEvent(new StepCorrected(caseNumber, record, changes));
    return true;
  }

  /** The corrections of some records, by record, the oldest first. */
  public Map<Long, List<Correction>> of(String caseNumber, Collection<Long> records) {
    var byRecord = new HashMap<Long, List<Correction>>();
    if (!records.isEmpty()) {
      jdbc.sql(
              """
              select * from woonspoor.step_correction where step_record_id in (:records)
              order by step_record_id, version
              """)
          .param("records", records)
          .query((row, index) -> read(caseNumber, row))
          .list()
          .forEach(
              correction ->
                  byRecord
                      .computeIfAbsent(correction.record(), record -> new ArrayList<>())
                      .add(correction));
    }
    return byRecord;
  }

  /** The entries that were written by the same click say the same words: they follow. */
  private void followOnTimeline(
      String caseNumber, StepRecords.StepRecord record, List<Change> changes) {
    record Entry(long id, String text) {}
    var entries =
        jdbc.sql(
                """
                select entry.id, entry.sealed_text from woonspoor.timeline_entry entry
                join woonspoor.step_record record on record.deed = entry.deed
                where record.id = :record and entry.case_number = :number
                  and entry.sealed_text is not null
                """)
            .param("record", record.id())
            .param("number", caseNumber)
            .query(
                (row, index) ->
                    new Entry(
                        row.getLong("id"), sealer.open(caseNumber, row.getBytes("sealed_text"))))
            .list();
    for (var entry : entries) {
      var text = entry.text();
      for (var change : changes) {
        text = inPlaceOf(text, String.valueOf(change.was()), String.valueOf(change.now()));
      }
      if (!text.equals(entry.text())) {
        jdbc.sql("update woonspoor.timeline_entry set sealed_text = :text where id = :entry")
            .param("text", text.isBlank() ? null : sealer.seal(caseNumber, text), Types.BINARY)
            .param("entry", entry.id())
            .update();
      }
    }
  }

  /** An entry may be of several answers, each in lines of its own. */
  static String inPlaceOf(String text, String was, String now) {
    var lines = "\n" + text + "\n";
    var old = "\n" + was + "\n";
    return was.isBlank() || !lines.contains(old)
        ? text
        : lines.replace(old, now.isBlank() ? "\n" : "\n" + now + "\n").strip();
  }

  private Correction read(String caseNumber, ResultSet row) throws SQLException {
    return new Correction(
        row.getLong("step_record_id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by_user"),
        SealedJson.read(sealer.open(caseNumber, row.getBytes("sealed_changes")), CHANGES));
  }

  private static List<Change> changes(
      List<StepRecords.Answer> before, List<StepRecords.Answer> after) {
    var was = new HashMap<String, StepRecords.Answer>();
    before.forEach(answer -> was.put(answer.field(), answer));
    var changes = new ArrayList<Change>();
    for (var answer : after) {
      var old = was.remove(answer.field());
      var oldValue = old == null ? null : old.value();
      if (!Objects.equals(text(oldValue), text(answer.value()))) {
        changes.add(
            new Change(
                answer.field(),
                answer.label(),
                old == null || old.shown() == null ? "" : old.shown(),
                answer.shown() == null ? "" : answer.shown()));
      }
    }
    was.values().stream()
        .filter(gone -> !text(gone.value()).isEmpty())
        .forEach(gone -> changes.add(new Change(gone.field(), gone.label(), gone.shown(), "")));
    return changes;
  }

  /** As JSON, because a date that was read back is a text by now. */
  private static String text(Object value) {
    return value == null ? "" : SealedJson.write(value);
  }
}
