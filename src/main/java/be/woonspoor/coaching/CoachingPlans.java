package be.woonspoor.coaching;

import be.woonspoor.casefile.Sealer;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The coaching plans of all tenants, one per case, each with the five goals. */
@Repository
public class CoachingPlans {

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Timeline timeline;
  private final Clock clock;

  CoachingPlans(JdbcClient jdbc, Sealer sealer, Timeline timeline, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Starts the coaching: weekly, unless the plan was prepared by a take-over. A coaching that
   * starts again after its end starts weekly again.
   */
  @Transactional
  public void start(String caseNumber) {
    prepare(caseNumber);
    if (get(caseNumber).startedOn().isPresent()) {
      setPhase(caseNumber, Phase.WEEKLY);
      jdbc.sql("update woonspoor.coaching_plan set known_contact_on = null where case_number = :n")
          .param("n", caseNumber)
          .update();
    }
    jdbc.sql(
            """
            update woonspoor.coaching_plan
            set started_on = :today, ended_on = null, agreed_next_on = null, agreed_next_at = null,
                sealed_next_place = null, ladder_since = null,
                silence_noticed_since = null, version = version + 1
            where case_number = :number
            """)
        .param("today", today())
        .param("number", caseNumber)
        .update();
    timeline.add(caseNumber, Timeline.Kind.STEP, "", "Begeleiding gestart");
  }

  /** Prepares the plan of a tenant whose coaching already runs, before {@link #start}. */
  @Transactional
  public void takeOver(String caseNumber, Phase phase, Optional<LocalDate> lastContact) {
    prepare(caseNumber);
    setPhase(caseNumber, phase);
    jdbc.sql(
            """
            update woonspoor.coaching_plan
            set known_contact_on = :last, version = version + 1 where case_number = :number
            """)
        .param("last", lastContact.orElse(null))
        .param("number", caseNumber)
        .update();
  }

  /** Tenant and coach ended the coaching together (R21). */
  @Transactional
  public void endTogether(String caseNumber) {
    jdbc.sql(
            """
            update woonspoor.coaching_plan
            set ended_on = :today, version = version + 1 where case_number = :number
            """)
        .param("today", today())
        .param("number", caseNumber)
        .update();
    timeline.add(caseNumber, Timeline.Kind.STEP, "", "Begeleiding samen afgerond");
  }

  public Optional<CoachingPlan> find(String caseNumber) {
    return jdbc.sql("select * from woonspoor.coaching_plan where case_number = :number")
        .param("number", caseNumber)
        .query(this::plan)
        .optional();
  }

  /**
   * The plan of a case.
   *
   * @throws IllegalStateException when there is none yet
   */
  public CoachingPlan get(String caseNumber) {
    return find(caseNumber)
        .orElseThrow(() -> new IllegalStateException("case " + caseNumber + " has no plan yet"));
  }

  /** What the five goals mean for this tenant; empty text where nobody said. */
  public Map<Goal, String> nuances(String caseNumber) {
    var nuances = new EnumMap<Goal, String>(Goal.class);
    jdbc.sql("select goal, sealed_nuance from woonspoor.coaching_goal where case_number = :number")
        .param("number", caseNumber)
        .query(
            (row, index) ->
                nuances.put(
                    Goal.valueOf(row.getString("goal")),
                    sealer.openIfAny(caseNumber, row.getBytes("sealed_nuance")).orElse("")))
        .list();
    return nuances;
  }

  /** Notes what a goal means for this tenant. */
  @Transactional
  public void nuance(String caseNumber, Goal goal, Optional<String> text) {
    prepare(caseNumber);
    jdbc.sql(
            """
            update woonspoor.coaching_goal set sealed_nuance = :text
            where case_number = :number and goal = :goal
            """)
        .param("text", text.map(t -> sealer.seal(caseNumber, t)).orElse(null))
        .param("number", caseNumber)
        .param("goal", goal.name())
        .update();
  }

  /** Goes on monthly from the next planning, because the agreement was withdrawn (R9). */
  @Transactional
  void lowerRhythmAtNextPlanning(String caseNumber) {
    prepare(caseNumber);
    jdbc.sql(
            """
            update woonspoor.coaching_plan
            set lower_rhythm = true, version = version + 1 where case_number = :number
            """)
        .param("number", caseNumber)
        .update();
  }

  /** Applies a lower rhythm that waits for the next planning. */
  @Transactional
  void applyLowerRhythm(String caseNumber) {
    if (get(caseNumber).lowersRhythm()) {
      setPhase(caseNumber, Phase.MONTHLY);
      jdbc.sql(
              "update woonspoor.coaching_plan set lower_rhythm = false where case_number = :number")
          .param("number", caseNumber)
          .update();
      timeline.add(caseNumber, Timeline.Kind.STEP, "", "Begeleiding gaat op laag ritme verder");
    }
  }

  void setPhase(String caseNumber, Phase phase) {
    jdbc.sql(
            """
            update woonspoor.coaching_plan
            set phase = :phase, phase_since = :today, version = version + 1
            where case_number = :number and phase <> :phase
            """)
        .param("phase", phase.name())
        .param("today", today())
        .param("number", caseNumber)
        .update();
  }

  void agreeNext(String caseNumber, NextAppointment next) {
    jdbc.sql(
            """
            update woonspoor.coaching_plan
            set agreed_next_on = :day, agreed_next_at = :at, sealed_next_place = :place,
                version = version + 1
            where case_number = :number
            """)
        .param("day", next.day())
        .param("at", next.at().orElse(null))
        .param("place", next.place().map(text -> sealer.seal(caseNumber, text)).orElse(null))
        .param("number", caseNumber)
        .update();
  }

  /** What they agreed on for the next contact does not hold any more. */
  void forgetNext(String caseNumber) {
    jdbc.sql(
            """
            update woonspoor.coaching_plan
            set agreed_next_on = null, agreed_next_at = null, sealed_next_place = null,
                version = version + 1
            where case_number = :number
            """)
        .param("number", caseNumber)
        .update();
  }

  /** The team talked about a silence today. */
  void noteTeamTalk(String caseNumber) {
    jdbc.sql("update woonspoor.coaching_plan set team_talk_on = :today where case_number = :number")
        .param("today", today())
        .param("number", caseNumber)
        .update();
  }

  /** Whether the team talked about a silence on a day or later. */
  boolean teamTalkedSince(String caseNumber, LocalDate day) {
    return jdbc.sql(
            """
            select exists (select 1 from woonspoor.coaching_plan
              where case_number = :number and team_talk_on >= :day)
            """)
        .param("number", caseNumber)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /** Has two people who do something with the same plan come one after the other. */
  void lock(String caseNumber) {
    jdbc.sql("select 1 from woonspoor.coaching_plan where case_number = :number for update")
        .param("number", caseNumber)
        .query()
        .listOfRows();
  }

  /** Attempts count anew from here: the tenant was heard of, or the team discussed the silence. */
  void restartLadder(String caseNumber) {
    jdbc.sql(
            """
            update woonspoor.coaching_plan plan
            set ladder_since = :now, version = version + 1,
                ladder_after = coalesce(
                  (select max(id) from woonspoor.coaching_contact entry
                   where entry.case_number = plan.case_number), 0)
            where case_number = :number
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("number", caseNumber)
        .update();
  }

  /** Notes that a silence was raised; false when it already was. */
  boolean markSilence(String caseNumber, LocalDate since) {
    return jdbc.sql(
                """
                update woonspoor.coaching_plan
                set silence_noticed_since = :since, version = version + 1
                where case_number = :number and silence_noticed_since is distinct from :since
                """)
            .param("since", since)
            .param("number", caseNumber)
            .update()
        > 0;
  }

  /**
   * Makes sure that there is a plan; a person may have contacts with a coach before the keys. The
   * database gives every plan its five goals.
   */
  void prepare(String caseNumber) {
    jdbc.sql(
            """
            insert into woonspoor.coaching_plan (case_number, phase, phase_since)
            values (:number, :phase, :today) on conflict (case_number) do nothing
            """)
        .param("number", caseNumber)
        .param("phase", Phase.WEEKLY.name())
        .param("today", today())
        .update();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }

  private CoachingPlan plan(ResultSet row, int index) throws SQLException {
    return new CoachingPlan(
        row.getString("case_number"),
        Phase.valueOf(row.getString("phase")),
        row.getObject("phase_since", LocalDate.class),
        day(row, "started_on"),
        day(row, "ended_on"),
        day(row, "known_contact_on"),
        agreedNext(row),
        row.getBoolean("lower_rhythm"),
        instant(row, "ladder_since"),
        day(row, "silence_noticed_since"));
  }

  private Optional<NextAppointment> agreedNext(ResultSet row) throws SQLException {
    var at = Optional.ofNullable(row.getObject("agreed_next_at", LocalTime.class));
    var place = sealer.openIfAny(row.getString("case_number"), row.getBytes("sealed_next_place"));
    return day(row, "agreed_next_on").map(day -> new NextAppointment(day, at, place));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
