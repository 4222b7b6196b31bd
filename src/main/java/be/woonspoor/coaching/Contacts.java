package be.woonspoor.coaching;

import be.woonspoor.casefile.Sealer;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every contact with a tenant and every attempt at one. */
@Repository
public class Contacts {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final CoachingPlans plans;
  private final Timeline timeline;
  private final Terms terms;
  private final Clock clock;

  Contacts(
      JdbcClient jdbc,
      Sealer sealer,
      CoachingPlans plans,
      Timeline timeline,
      Terms terms,
      Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.plans = plans;
    this.timeline = timeline;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * Keeps a contact or an attempt.
   *
   * @param nextOn the day they agreed on for the next one, if any
   * @return whether it is the newest word on this tenant and a sign of life, so that nobody needs
   *     to try any more
   * @throws CoachingRefused when a day can't be right
   */
  @Transactional
  public boolean log(String caseNumber, LoggedContact contact, Optional<LocalDate> nextOn) {
    plans.prepare(caseNumber);
    if (contact.on().isAfter(today())) {
      throw new CoachingRefused("contactOn", "Deze datum kan niet in de toekomst liggen.");
    }
    nextOn.ifPresent(day -> agreeNext(caseNumber, day));
    var failed = lastFailure(caseNumber);
    jdbc.sql(
            """
            insert into woonspoor.coaching_contact
              (case_number, contact_on, recorded_at, manner, reached, by_user, sealed_note,
               sealed_agreed)
            values (:number, :on, :at, :manner, :reached, :by, :note, :agreed)
            """)
        .param("number", caseNumber)
        .param("on", contact.on())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("manner", contact.manner().name())
        .param("reached", contact.reached().name())
        .param("by", contact.by())
        .param("note", contact.note().map(text -> sealer.seal(caseNumber, text)).orElse(null))
        .param("agreed", contact.agreed().map(text -> sealer.seal(caseNumber, text)).orElse(null))
        .update();
    timeline.add(
        caseNumber,
        Timeline.Kind.CONTACT,
        contact.by(),
        "%s op %s: %s"
            .formatted(
                contact.manner().label(), DAY.format(contact.on()), contact.reached().label()),
        contact.note().orElse(""));
    return contact.reached().isSignOfLife()
        && failed.filter(day -> day.isAfter(contact.on())).isEmpty();
  }

  /**
   * Agrees on the day of the next contact; it goes before the rhythm.
   *
   * @throws CoachingRefused unless it is a working day ahead, within the term of a silence
   */
  public void agreeNext(String caseNumber, LocalDate day) {
    if (!day.isAfter(today())) {
      throw new CoachingRefused("nextOn", "Kies een dag na vandaag.");
    }
    if (!terms.isWorkingDay(day)) {
      throw new CoachingRefused("nextOn", "Dit is geen werkdag; kies een andere dag.");
    }
    var latest = terms.dueDay("silence", today());
    if (day.isAfter(latest)) {
      throw new CoachingRefused(
          "nextOn", "Kies een dag tot en met " + DAY.format(latest) + ": zo valt er geen stilte.");
    }
    plans.agreeNext(caseNumber, day);
  }

  /** All contacts and attempts, newest first. */
  public List<LoggedContact> of(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.coaching_contact where case_number = :number
            order by contact_on desc, recorded_at desc, id desc
            """)
        .param("number", caseNumber)
        .query(
            (row, index) ->
                new LoggedContact(
                    row.getObject("contact_on", LocalDate.class),
                    Manner.valueOf(row.getString("manner")),
                    Reached.valueOf(row.getString("reached")),
                    sealer.openIfAny(caseNumber, row.getBytes("sealed_note")),
                    sealer.openIfAny(caseNumber, row.getBytes("sealed_agreed")),
                    row.getString("by_user")))
        .list();
  }

  /** The day on which the tenant was last seen or heard, also before a take-over. */
  public Optional<LocalDate> lastSignOfLife(String caseNumber) {
    var known = plans.find(caseNumber).flatMap(CoachingPlan::knownContactOn);
    return Stream.concat(known.stream(), lastOf(caseNumber, "reached <> 'NO'").stream())
        .max(LocalDate::compareTo);
  }

  /**
   * Since when there is no sign of life: the last one, or the start of the coaching. A contact from
   * before a take-over counts, because the coaching itself began before it.
   */
  public LocalDate silentSince(String caseNumber) {
    var plan = plans.get(caseNumber);
    var started = plan.startedOn().orElse(today());
    var life = lastSignOfLife(caseNumber).filter(day -> day.isAfter(started));
    return life.or(plan::knownContactOn).orElse(started);
  }

  /** How many attempts failed since the last sign of life or the last talk in the team. */
  public int attemptsInARow(String caseNumber) {
    return jdbc.sql(
            """
            select count(*) from woonspoor.coaching_contact failed
            where failed.case_number = :number and failed.reached = 'NO'
              and failed.recorded_at > :ladder
              and not exists (
                select 1 from woonspoor.coaching_contact life
                where life.case_number = failed.case_number and life.reached <> 'NO'
                  and (life.contact_on, life.id) > (failed.contact_on, failed.id))
            """)
        .param("number", caseNumber)
        .param(
            "ladder",
            plans.get(caseNumber).ladderSince().orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /** Whether the newest entry of this coaching is a closed door. */
  boolean isSilent(String caseNumber) {
    var failed = lastFailure(caseNumber);
    return failed.filter(day -> day.isAfter(silentSince(caseNumber))).isPresent();
  }

  private Optional<LocalDate> lastFailure(String caseNumber) {
    return lastOf(caseNumber, "reached = 'NO'");
  }

  private Optional<LocalDate> lastOf(String caseNumber, String condition) {
    return jdbc.sql(
            "select contact_on from woonspoor.coaching_contact where case_number = :number and "
                + condition
                + " order by contact_on desc limit 1")
        .param("number", caseNumber)
        .query(LocalDate.class)
        .optional();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
