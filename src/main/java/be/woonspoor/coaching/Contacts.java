package be.woonspoor.coaching;

import be.woonspoor.casefile.Sealer;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Terms;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.CoachDays;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every contact with a tenant and every attempt at one. */
@Repository
public class Contacts {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** A form and its contact are written within this time. */
  private static final Duration ONE_CLICK = Duration.ofSeconds(5);

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final CoachingPlans plans;
  private final CaseTeam team;
  private final CoachDays coachDays;
  private final Timeline timeline;
  private final Terms terms;
  private final Clock clock;

  Contacts(
      JdbcClient jdbc,
      Sealer sealer,
      CoachingPlans plans,
      CaseTeam team,
      CoachDays coachDays,
      Timeline timeline,
      Terms terms,
      Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.plans = plans;
    this.team = team;
    this.coachDays = coachDays;
    this.timeline = timeline;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * Keeps a contact or an attempt. Two people who log at once come one after the other.
   *
   * @param next what they agreed on for the next one, if anything
   * @return whether it makes attempts and the planned contact superfluous: it is a sign of life,
   *     and not from before the last known one (decision 0053)
   * @throws CoachingRefused when a day can't be right
   */
  @Transactional
  public boolean log(String caseNumber, LoggedContact contact, Optional<NextAppointment> next) {
    plans.prepare(caseNumber);
    plans.lock(caseNumber);
    if (contact.on().isAfter(today())) {
      throw new CoachingRefused("contactOn", "Deze datum kan niet in de toekomst liggen.");
    }
    next.ifPresent(appointment -> agreeNext(caseNumber, appointment));
    var superfluous = contact.reached().isSignOfLife() && isNews(caseNumber, contact.on());
    keep(caseNumber, contact);
    if (superfluous) {
      plans.restartLadder(caseNumber);
    }
    timeline.add(
        caseNumber,
        Timeline.Kind.CONTACT,
        contact.by(),
        "%s op %s: %s"
            .formatted(
                contact.manner().label(), DAY.format(contact.on()), contact.reached().label()),
        contact.story());
    return superfluous;
  }

  private void keep(String caseNumber, LoggedContact contact) {
    jdbc.sql(
            """
            insert into woonspoor.coaching_contact
              (case_number, contact_on, recorded_at, manner, reached, by_user, sealed_summary,
               sealed_note, sealed_agreed, sealed_domains)
            values (:number, :on, :at, :manner, :reached, :by, :summary, :note, :agreed, :domains)
            """)
        .param("number", caseNumber)
        .param("on", contact.on())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("manner", contact.manner().name())
        .param("reached", contact.reached().name())
        .param("by", contact.by())
        .param("summary", sealed(caseNumber, contact.summary()))
        .param("note", sealed(caseNumber, contact.note()))
        .param("agreed", sealed(caseNumber, contact.agreed()))
        .param("domains", sealed(caseNumber, written(contact.domains())))
        .update();
  }

  /**
   * Takes over what was corrected in the form of a contact; an empty text takes the words away.
   *
   * @param at when the form was submitted: the contact was kept in the same click
   */
  @Transactional
  public void correct(
      String caseNumber,
      String by,
      Instant at,
      Optional<String> summary,
      Optional<String> note,
      Optional<String> agreed) {
    correct(caseNumber, by, at, "sealed_summary", summary);
    correct(caseNumber, by, at, "sealed_note", note);
    correct(caseNumber, by, at, "sealed_agreed", agreed);
  }

  private void correct(
      String caseNumber, String by, Instant at, String column, Optional<String> words) {
    words.ifPresent(
        text ->
            jdbc.sql(
                    "update woonspoor.coaching_contact set "
                        + column
                        + " = :text where id = (select id from woonspoor.coaching_contact"
                        + " where case_number = :number and by_user = :by"
                        + " and recorded_at between :early and :late"
                        + " order by id desc limit 1)")
                .param("text", text.isBlank() ? null : sealer.seal(caseNumber, text), Types.BINARY)
                .param("number", caseNumber)
                .param("by", by)
                .param("early", at.minus(ONE_CLICK).atOffset(ZoneOffset.UTC))
                .param("late", at.plus(ONE_CLICK).atOffset(ZoneOffset.UTC))
                .update());
  }

  private byte[] sealed(String caseNumber, Optional<String> text) {
    return text.map(words -> sealer.seal(caseNumber, words)).orElse(null);
  }

  private static Optional<String> written(Set<LifeDomain> domains) {
    return domains.isEmpty()
        ? Optional.empty()
        : Optional.of(
            domains.stream().sorted().map(LifeDomain::name).collect(Collectors.joining(",")));
  }

  private static Set<LifeDomain> domains(String written) {
    return Arrays.stream(written.split(",")).map(LifeDomain::valueOf).collect(Collectors.toSet());
  }

  /** A contact from before the last known one tells nothing new. */
  private boolean isNews(String caseNumber, LocalDate on) {
    return lastSignOfLife(caseNumber).filter(on::isBefore).isEmpty();
  }

  /** Agrees on a day without an hour. */
  public void agreeNext(String caseNumber, LocalDate day) {
    agreeNext(caseNumber, NextAppointment.on(day));
  }

  /**
   * Agrees on the next contact; it goes before the rhythm.
   *
   * @throws CoachingRefused unless its day is ahead, within the term of a silence, and somebody
   *     works then
   */
  public void agreeNext(String caseNumber, NextAppointment next) {
    var day = next.day();
    if (!day.isAfter(today())) {
      throw new CoachingRefused("nextOn", "Kies een dag na vandaag.");
    }
    if (!terms.isWorkingDay(day) && !coachWorks(caseNumber, day)) {
      throw new CoachingRefused("nextOn", "Dit is geen werkdag; kies een andere dag.");
    }
    var latest = terms.dueDay("silence", today());
    if (day.isAfter(latest)) {
      throw new CoachingRefused(
          "nextOn", "Kies een dag tot en met " + DAY.format(latest) + ": zo valt er geen stilte.");
    }
    plans.agreeNext(caseNumber, next);
  }

  /** A coach may work on a Saturday. */
  private boolean coachWorks(String caseNumber, LocalDate day) {
    return team.coachOf(caseNumber).filter(who -> coachDays.of(who).isThere(day)).isPresent();
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
                    sealer.openIfAny(caseNumber, row.getBytes("sealed_summary")),
                    sealer.openIfAny(caseNumber, row.getBytes("sealed_note")),
                    sealer.openIfAny(caseNumber, row.getBytes("sealed_agreed")),
                    sealer
                        .openIfAny(caseNumber, row.getBytes("sealed_domains"))
                        .map(Contacts::domains)
                        .orElse(Set.of()),
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

  /** How many attempts failed since the ladder of attempts began anew. */
  public int attemptsInARow(String caseNumber) {
    return jdbc.sql(
            """
            select count(*) from woonspoor.coaching_contact failed
            where failed.case_number = :number and failed.reached = 'NO'
              and failed.id > coalesce(
                (select ladder_after from woonspoor.coaching_plan where case_number = :number), 0)
              and not exists (
                select 1 from woonspoor.coaching_contact life
                where life.case_number = failed.case_number and life.reached <> 'NO'
                  and (life.contact_on, life.id) > (failed.contact_on, failed.id))
            """)
        .param("number", caseNumber)
        .query(Integer.class)
        .single();
  }

  /**
   * Whether the door stayed closed since somebody last heard of the tenant. A contact that is
   * written down later ends that, also when it was before the closed door.
   */
  boolean isSilent(String caseNumber) {
    return jdbc.sql(
            """
            select exists (
              select 1 from woonspoor.coaching_contact failed
              where failed.case_number = :number and failed.reached = 'NO'
                and failed.contact_on > :since
                and not exists (
                  select 1 from woonspoor.coaching_contact life
                  where life.case_number = failed.case_number and life.reached <> 'NO'
                    and life.contact_on >= :since and life.id > failed.id))
            """)
        .param("number", caseNumber)
        .param("since", silentSince(caseNumber))
        .query(Boolean.class)
        .single();
  }

  /** What was tried since the last talk with the tenant. */
  public Outreach outreach(String caseNumber) {
    var tried = of(caseNumber).stream().takeWhile(contact -> !contact.reached().isTalk()).toList();
    var first = tried.isEmpty() ? today() : tried.get(tried.size() - 1).on();
    var manners = tried.stream().map(LoggedContact::manner).distinct().count();
    return new Outreach(
        tried.size(),
        (int) manners,
        (int) ChronoUnit.WEEKS.between(first, today()),
        !tried.isEmpty() && plans.teamTalkedSince(caseNumber, first));
  }

  /** Whether anybody of the team went to the home, or tried to, on a day or later. */
  boolean wasVisitedSince(String caseNumber, LocalDate day) {
    return jdbc.sql(
            """
            select exists (
              select 1 from woonspoor.coaching_contact
              where case_number = :number and manner = 'VISIT' and contact_on >= :day)
            """)
        .param("number", caseNumber)
        .param("day", day)
        .query(Boolean.class)
        .single();
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
