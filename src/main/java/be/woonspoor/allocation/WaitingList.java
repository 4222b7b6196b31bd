package be.woonspoor.allocation;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Terms;
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
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who waits for a place, in the order of the complete file and then of the case number (R5). The
 * rank stays for life: pausing, leaving and coming back don't change it. On it are only cases that
 * are recognised, have agreed and are registered with the landlord; that is where the process puts
 * them. The list moves on by itself at the end of every transaction in which a place may have
 * become free or somebody joined.
 */
@Repository
@Transactional
public class WaitingList {

  private final JdbcClient jdbc;
  private final Places places;
  private final CaseFiles files;
  private final Receipts receipts;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WaitingList(
      JdbcClient jdbc,
      Places places,
      CaseFiles files,
      Receipts receipts,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.places = places;
    this.files = files;
    this.receipts = receipts;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** Puts a case on the list, or back on it, in its own rank. */
  public void join(String caseNumber) {
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
    mayMoveOn();
  }

  /** Gives the place back and keeps the case out of turn until an instant (R15). */
  public void pause(String caseNumber, Instant until) {
    giveBackPlace(caseNumber);
    set(caseNumber, "PAUSED", until);
  }

  /** Takes the case off the list and gives back a place that it still keeps. */
  public void leave(String caseNumber) {
    giveBackPlace(caseNumber);
    set(caseNumber, "LEFT", null);
  }

  /** The landlord strikes the candidate off (R15); refusals up to now no longer count. */
  public void strikeOff(String caseNumber) {
    leave(caseNumber);
    jdbc.sql(
            """
            update woonspoor.waiting_list_entry set struck_off_at = :now
            where case_number = :number
            """)
        .param("number", caseNumber)
        .param("now", now())
        .update();
  }

  /** Gives the place of a case back to its year, if it keeps one. */
  public void giveBackPlace(String caseNumber) {
    if (places.release(caseNumber)) {
      timeline.add(
          caseNumber, Timeline.Kind.DECISION, "", "De plaats is teruggegeven aan het jaar");
      mayMoveOn();
    }
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
            select case_number, complete_since, paused_until,
              row_number() over (order by complete_since, case_number) as position
            from woonspoor.waiting_list_entry where state in ('WAITING', 'PAUSED')
            order by position
            """)
        .query(
            (row, index) ->
                new Waiting(
                    row.getString("case_number"),
                    row.getObject("complete_since", OffsetDateTime.class).toInstant(),
                    row.getInt("position"),
                    Optional.ofNullable(row.getObject("paused_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
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

  /** Gives the free places of this year, one by one, to whoever is first in rank. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void moveOn(ListMayMoveOn event) {
    var year = clock.instant().atZone(Terms.BELGIUM).getYear();
    // the lock on the year makes sure that who joins and who gives back see each other
    while (places.lock(year).free() > 0) {
      var first = all().stream().filter(w -> w.pausedUntil().isEmpty()).findFirst();
      if (first.isEmpty()) {
        return;
      }
      give(first.get(), year);
    }
  }

  private void give(Waiting first, int year) {
    if (!isPlaced(first.caseNumber())) {
      return;
    }
    var free = places.of(year).free();
    var place = places.reserve(first.caseNumber(), year).orElseThrow();
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("year", place.year());
    inputs.put("completeSince", first.completeSince());
    inputs.put("position", first.position());
    inputs.put("freePlaces", free);
    receipts.keep(
        first.caseNumber(),
        "place-reserved",
        "RESERVED",
        inputs,
        Optional.empty(),
        List.of(),
        sentence(first, place, free));
    timeline.add(first.caseNumber(), Timeline.Kind.DECISION, "", "Plaats gereserveerd");
    events.publishEvent(new PlaceReserved(first.caseNumber(), place.year(), first.position()));
  }

  private static String sentence(Waiting first, Place place, int free) {
    var pausing = first.position() - 1;
    return "Plaats van %d gereserveerd: het dossier was volledig op %s en stond op plaats %d van de"
            .formatted(
                place.year(),
                Dutch.day(first.completeSince().atZone(Terms.BELGIUM).toLocalDate()),
                first.position())
        + " lijst. "
        + (pausing == 0
            ? "Niemand stond ervoor. "
            : pausing == 1 ? "Wie ervoor stond, pauzeert. " : "Wie ervoor stonden, pauzeren. ")
        + (free == 1
            ? "Het was de laatste vrije plaats."
            : "Er waren " + free + " vrije plaatsen.");
  }

  private void set(String caseNumber, String state, Instant pausedUntil) {
    jdbc.sql(
            """
            update woonspoor.waiting_list_entry
            set state = :state, paused_until = :until, version = version + 1
            where case_number = :number
            """)
        .param("number", caseNumber)
        .param("state", state)
        .param("until", pausedUntil == null ? null : pausedUntil.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes a case out of the queue; false when somebody else just did or it left. */
  private boolean isPlaced(String caseNumber) {
    return jdbc.sql(
                """
                update woonspoor.waiting_list_entry set state = 'PLACED', version = version + 1
                where case_number = :number and state = 'WAITING'
                """)
            .param("number", caseNumber)
            .update()
        == 1;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
