package be.woonspoor.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What happened in a case, as one story from its file: entries of the timeline with the answers and
 * the letter that belong to them, steps that left answers only, and decisions. It opens what it
 * returns and nothing else, so that a page of a long case costs as much as one of a short case.
 */
@Repository
public class CaseStory {

  /** Steps whose click left an entry are told with that entry. A letter is an effect, no story. */
  private static final String EVENTS =
      """
      with told as (
        select distinct on (record.id) record.id as record_id, entry.id as entry_id
        from woonspoor.step_record record
        join woonspoor.timeline_entry entry on entry.deed = record.deed
          and entry.case_number = record.case_number and entry.by_user = record.by_user
          and entry.kind <> 'LETTER'
        where record.case_number = :number
        order by record.id, entry.id),
      event as (
        select 1 as source, entry.id as id, entry.at, entry.kind, entry.by_user, entry.title,
          entry.sealed_text as sealed, entry.document_id, told.record_id, null::text as outcome
        from woonspoor.timeline_entry entry
        left join told on told.entry_id = entry.id
        where entry.case_number = :number
        union all
        select 2, record.id, record.at, 'STEP', record.by_user, record.step_name, null, null,
          record.id, null
        from woonspoor.step_record record
        where record.case_number = :number and (:notes or record.by_user = :reader)
          and not exists (select from told where told.record_id = record.id)
        union all
        select 3, receipt.entry, receipt.at, 'DECISION',
          coalesce((select record.by_user from woonspoor.step_record record
            join woonspoor.receipt_deed deed on deed.deed = record.deed
            where deed.receipt_id = receipt.id and record.case_number = receipt.case_number
              and receipt.table_key is null limit 1), ''),
          receipt.decision, receipt.sealed_text, null, null, receipt.outcome
        from woonspoor.receipt receipt
        where receipt.case_number = :number and :notes)
      """;

  private static final String CHOSEN =
      """
      where (:allKinds or kind in (:kinds)) and at >= :from and at < :until
        and (:anybody or by_user = :by)
      """;

  private final JdbcClient jdbc;
  private final Sealer sealer;

  private final StepRecords records;
  private final StepCorrections corrections;

  CaseStory(JdbcClient jdbc, Sealer sealer, StepRecords records, StepCorrections corrections) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.records = records;
    this.corrections = corrections;
  }

  /** Where a thing stands in the file. */
  public enum Source {
    ENTRY,
    STEP,
    DECISION
  }

  /**
   * What somebody wants to read.
   *
   * @param kinds all when empty
   * @param from from this moment on
   * @param until before this moment
   * @param by account of who did it, empty text for the system
   * @param oldestFirst the order of a story; otherwise the newest comes first
   */
  public record Choice(
      Set<Timeline.Kind> kinds,
      Instant from,
      Instant until,
      Optional<String> by,
      boolean oldestFirst,
      int page,
      int size) {}

  /**
   * Who reads.
   *
   * @param notes whether all text may be read; otherwise only one's own
   */
  public record Reader(String userId, boolean notes) {

    boolean mayRead(String author) {
      return notes || author.equals(userId);
    }
  }

  /**
   * One thing that happened.
   *
   * @param title a fixed sentence; the key of a decision
   * @param text empty when there is none or the reader may not read it
   * @param outcome of a decision
   * @param record the answers that belong to it, if the reader may read them
   */
  public record Event(
      Source source,
      long id,
      Instant at,
      Timeline.Kind kind,
      String by,
      String title,
      String text,
      String outcome,
      Optional<UUID> document,
      Optional<StepRecords.StepRecord> record,
      List<StepCorrections.Correction> corrections) {}

  /** A page of the story and how much there is in all. */
  public record Page(List<Event> events, int total) {}

  /** Everybody who did something in a case, the system as empty text. */
  public List<String> people(String caseNumber, Reader reader) {
    return jdbc.sql(EVENTS + " select distinct by_user from event order by by_user")
        .param("number", caseNumber)
        .param("notes", reader.notes())
        .param("reader", reader.userId())
        .query(String.class)
        .list();
  }

  /** What was chosen, a page of it. */
  public Page read(String caseNumber, Choice choice, Reader reader) {
    var order = choice.oldestFirst() ? "at, source, id" : "at desc, source desc, id desc";
    var sql = EVENTS + " select * from event " + CHOSEN + " order by " + order;
    var rows =
        chosen(sql + " limit :size offset :skipped", caseNumber, choice, reader)
            .param("size", choice.size())
            .param("skipped", (long) choice.page() * choice.size())
            .query(CaseStory::row)
            .list();
    var total =
        chosen(EVENTS + " select count(*) from event " + CHOSEN, caseNumber, choice, reader)
            .query(Integer.class)
            .single();
    return new Page(open(caseNumber, rows, reader), total);
  }

  private JdbcClient.StatementSpec chosen(
      String sql, String caseNumber, Choice choice, Reader reader) {
    return jdbc.sql(sql)
        .param("number", caseNumber)
        .param("notes", reader.notes())
        .param("reader", reader.userId())
        .param("allKinds", choice.kinds().isEmpty())
        .param(
            "kinds",
            choice.kinds().isEmpty()
                ? List.of("")
                : choice.kinds().stream().map(Timeline.Kind::name).toList())
        .param("from", choice.from().atOffset(ZoneOffset.UTC))
        .param("until", choice.until().atOffset(ZoneOffset.UTC))
        .param("anybody", choice.by().isEmpty())
        .param("by", choice.by().orElse(""));
  }

  private record Row(
      int source,
      long id,
      Instant at,
      String kind,
      String by,
      String title,
      byte[] sealed,
      String outcome,
      UUID document,
      Long record) {}

  private static Row row(ResultSet row, int index) throws SQLException {
    return new Row(
        row.getInt("source"),
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("kind"),
        row.getString("by_user"),
        row.getString("title"),
        row.getBytes("sealed"),
        row.getString("outcome"),
        row.getObject("document_id", UUID.class),
        row.getObject("record_id", Long.class));
  }

  private List<Event> open(String caseNumber, List<Row> rows, Reader reader) {
    var ids =
        rows.stream()
            .filter(row -> row.record() != null && reader.mayRead(row.by()))
            .map(Row::record)
            .toList();
    var answers = records.of(caseNumber, ids);
    var corrected = corrections.of(caseNumber, ids);
    return rows.stream()
        .map(
            row ->
                new Event(
                    Source.values()[row.source() - 1],
                    row.id(),
                    row.at(),
                    Timeline.Kind.valueOf(row.kind()),
                    row.by(),
                    row.title(),
                    reader.mayRead(row.by())
                        ? sealer.openIfAny(caseNumber, row.sealed()).orElse("")
                        : "",
                    Optional.ofNullable(row.outcome()).orElse(""),
                    Optional.ofNullable(row.document()),
                    Optional.ofNullable(row.record()).map(answers::get),
                    row.record() == null
                        ? List.of()
                        : corrected.getOrDefault(row.record(), List.of())))
        .toList();
  }
}
