package be.woonspoor.allocation;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.Sealer;
import be.woonspoor.casefile.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who waits for a place, in the order of the complete file and then of the case number (R5). The
 * rank stays for life: pausing, leaving and coming back don't change it. On it are only cases that
 * are recognised, have agreed and are registered with the landlord; that is where the process puts
 * them. Whoever changes something here that may set a place free tells so, and the list moves on
 * before the transaction ends, see {@link NextInRank}.
 */
@Repository
@Transactional
public class WaitingList {

  private final JdbcClient jdbc;
  private final Places places;
  private final CaseFiles files;
  private final Sealer sealer;
  private final Receipts receipts;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WaitingList(
      JdbcClient jdbc,
      Places places,
      CaseFiles files,
      Sealer sealer,
      Receipts receipts,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.places = places;
    this.files = files;
    this.sealer = sealer;
    this.receipts = receipts;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Puts a case on the list, or back on it, in its own rank.
   *
   * @throws PlaceHeldAlready when a place is kept for it, as after tokens were moved by hand
   */
  public void join(String caseNumber) {
    if (places.isReserved(caseNumber)) {
      throw new PlaceHeldAlready(caseNumber);
    }
    jdbc.sql(
            """
            insert into woonspoor.waiting_list_entry
              (case_number, complete_since, joined_at, state)
            values (:number, :since, :now, 'WAITING')
            on conflict (case_number) do update set
              state = 'WAITING', paused_until = null, joined_at = excluded.joined_at,
              version = waiting_list_entry.version + 1
            """)
        .param("number", caseNumber)
        .param("since", files.markComplete(caseNumber, clock.instant()).atOffset(ZoneOffset.UTC))
        .param("now", now())
        .update();
    keepRank(caseNumber);
    mayMoveOn();
  }

  /** Why the case stands where it stands: of the others it tells how many, never who. */
  private void keepRank(String caseNumber) {
    var list = all();
    var own =
        list.stream().filter(w -> w.caseNumber().equals(caseNumber)).findFirst().orElseThrow();
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("completeSince", own.completeSince());
    inputs.put("position", own.position());
    inputs.put("waiting", list.size());
    receipts.keepByPolicy(
        caseNumber,
        RankDecision.NAME,
        "RANKED",
        inputs,
        RankDecision.POLICY,
        RankDecision.sentence(own, list.size()));
  }

  /** Gives the place back and keeps the case out of turn until an instant (R15). */
  public void pause(String caseNumber, Instant until) {
    giveBackPlace(caseNumber, PlaceMove.REFUSED);
    set(caseNumber, "PAUSED", until);
  }

  /** Takes the case off the list and gives back a place that it still keeps. */
  public void leave(String caseNumber) {
    leave(caseNumber, PlaceMove.LEFT);
  }

  /** Takes the case off the list and gives back a place that it still keeps. */
  public void leave(String caseNumber, PlaceMove why) {
    giveBackPlace(caseNumber, why);
    set(caseNumber, "LEFT", null);
  }

  /** Nobody waits or pauses any more for a case that is still on the list; a place stays. */
  public void stopWaiting(String caseNumber) {
    jdbc.sql(
            """
            update woonspoor.waiting_list_entry
            set state = 'LEFT', paused_until = null, ahead_since = null, version = version + 1
            where case_number = :number and state in ('WAITING', 'PAUSED')
            """)
        .param("number", caseNumber)
        .update();
  }

  /** The landlord strikes the candidate off (R15); refusals up to now no longer count. */
  public void strikeOff(String caseNumber) {
    leave(caseNumber, PlaceMove.REFUSED);
    jdbc.sql(
            """
            update woonspoor.waiting_list_entry set struck_off_at = :now
            where case_number = :number
            """)
        .param("number", caseNumber)
        .param("now", now())
        .update();
  }

  /** Gives the place of a case that gets no lease back to its year, if it keeps one. */
  public void giveBackPlace(String caseNumber) {
    giveBackPlace(caseNumber, PlaceMove.NO_LEASE);
  }

  /** Gives the place of a case back to its year, if it keeps one. */
  public void giveBackPlace(String caseNumber, PlaceMove why) {
    if (places.release(caseNumber, why)) {
      if (files.find(caseNumber).isPresent()) {
        timeline.add(
            caseNumber, Timeline.Kind.DECISION, "", "De plaats is teruggegeven aan het jaar");
      }
      mayMoveOn();
    }
  }

  /** Whether the landlord struck the case off and no lease came of a place since. */
  @Transactional(readOnly = true)
  public boolean isStruckOff(String caseNumber) {
    return struckOffAt(caseNumber)
        .filter(at -> places.lastUsed(caseNumber).filter(used -> used.isAfter(at)).isEmpty())
        .isPresent();
  }

  /** When the case was last struck off, if ever. */
  Optional<Instant> struckOffAt(String caseNumber) {
    return jdbc.sql(
            """
            select struck_off_at from woonspoor.waiting_list_entry
            where case_number = :number and struck_off_at is not null
            """)
        .param("number", caseNumber)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Everybody on the list, first in rank first. */
  @Transactional(readOnly = true)
  public List<Waiting> all() {
    return jdbc.sql(
            """
            select w.case_number, w.complete_since, w.paused_until, w.ahead_since, r.landlord_id,
              coalesce(g.target_group, :usual) as target_group,
              row_number() over (order by w.complete_since, w.case_number) as position
            from woonspoor.waiting_list_entry w
            left join woonspoor.landlord_registration r on r.case_number = w.case_number
            left join woonspoor.case_target_group g on g.case_number = w.case_number
            where w.state in ('WAITING', 'PAUSED')
            order by position
            """)
        .param("usual", TargetGroups.USUAL)
        .query(WaitingList::waiting)
        .list();
  }

  /** Where a case stands on the list, if it is on it. */
  @Transactional(readOnly = true)
  public Optional<Waiting> of(String caseNumber) {
    return all().stream().filter(w -> w.caseNumber().equals(caseNumber)).findFirst();
  }

  /** Tells that a place may have become free; the list moves on before the transaction commits. */
  void mayMoveOn() {
    events.publishEvent(new ListMayMoveOn());
  }

  /** Takes a case out of the queue; false when somebody else just did or it left. */
  boolean place(String caseNumber) {
    return jdbc.sql(
                """
                update woonspoor.waiting_list_entry set state = 'PLACED', ahead_since = null,
                  ahead_by = null, sealed_ahead_reason = null, version = version + 1
                where case_number = :number and state = 'WAITING'
                """)
            .param("number", caseNumber)
            .update()
        == 1;
  }

  /** Lets a case that waits go first; false when it does not wait. */
  boolean putAhead(String caseNumber, String reason, String by) {
    return jdbc.sql(
                """
                update woonspoor.waiting_list_entry set ahead_since = :now, ahead_by = :by,
                  sealed_ahead_reason = :reason, version = version + 1
                where case_number = :number and state = 'WAITING'
                """)
            .param("number", caseNumber)
            .param("now", now())
            .param("by", by)
            .param("reason", sealer.seal(caseNumber, reason))
            .update()
        == 1;
  }

  /** Puts a case back in its own turn; false when it was in it. */
  boolean putBack(String caseNumber) {
    return jdbc.sql(
                """
                update woonspoor.waiting_list_entry set ahead_since = null, ahead_by = null,
                  sealed_ahead_reason = null, version = version + 1
                where case_number = :number and ahead_since is not null
                """)
            .param("number", caseNumber)
            .update()
        == 1;
  }

  /** Why the lead let a case go first. */
  String aheadReason(String caseNumber) {
    return jdbc.sql(
            """
            select sealed_ahead_reason from woonspoor.waiting_list_entry
            where case_number = :number
            """)
        .param("number", caseNumber)
        .query((row, index) -> sealer.open(caseNumber, row.getBytes(1)))
        .single();
  }

  private void set(String caseNumber, String state, Instant pausedUntil) {
    jdbc.sql(
            """
            update woonspoor.waiting_list_entry
            set state = :state, paused_until = :until, ahead_since = null, ahead_by = null,
              sealed_ahead_reason = null, version = version + 1
            where case_number = :number
            """)
        .param("number", caseNumber)
        .param("state", state)
        .param("until", pausedUntil == null ? null : pausedUntil.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Waiting waiting(ResultSet row, int index) throws SQLException {
    return new Waiting(
        row.getString("case_number"),
        row.getObject("complete_since", OffsetDateTime.class).toInstant(),
        row.getInt("position"),
        instant(row, "paused_until"),
        instant(row, "ahead_since"),
        Optional.ofNullable(row.getString("landlord_id")),
        row.getString("target_group"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
