package be.woonspoor.tenancy;

import be.woonspoor.casefile.Sealer;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The milestones that the signals of all cases have reached (R26, R28). Of each kind at most one is
 * to do for a signal, which the database guards. Nothing in here acts on a lease, and no landlord
 * hears of it (R9).
 */
@Repository
@Transactional
public class Milestones {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String TO_DO = "state in ('OPEN', 'MISSED')";

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Timeline timeline;
  private final Signals signals;
  private final MilestoneLadder ladder;
  private final MilestoneRules rules;
  private final EvictionFund fund;
  private final Clock clock;

  Milestones(
      JdbcClient jdbc,
      Sealer sealer,
      Timeline timeline,
      Signals signals,
      MilestoneLadder ladder,
      MilestoneRules rules,
      EvictionFund fund,
      Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.timeline = timeline;
    this.signals = signals;
    this.ladder = ladder;
    this.rules = rules;
    this.fund = fund;
    this.clock = clock;
  }

  /**
   * Brings the milestones of a signal in line with everything that was told: what is reached now is
   * opened, what is no longer reached is overtaken, and a day that was told replaces the one that
   * was counted. What was met since the signal was opened last stays met. Doing it twice changes
   * nothing. Whether the fund may help leaves a receipt once the amounts are known.
   *
   * @return what is to do now, by day
   */
  public List<Milestone> follow(UUID signalId) {
    lock(signalId);
    var signal = signals.get(signalId);
    if (signal.open()) {
      if (signal.kind().isAboutArrears()) {
        fund.weigh(signal);
      }
      var now = ladder.reached(signal);
      var reached =
          now.stream().collect(Collectors.toMap(each -> each.rule().code(), Function.identity()));
      var known = of(signalId);
      known.stream()
          .filter(milestone -> milestone.state().isToDo())
          .forEach(
              milestone ->
                  Optional.ofNullable(reached.get(milestone.code()))
                      .ifPresentOrElse(still -> keep(milestone, still), () -> overtake(milestone)));
      var settled =
          known.stream()
              .filter(milestone -> milestone.opening() == signal.opening())
              .filter(milestone -> milestone.state() != Milestone.State.OVERTAKEN)
              .map(Milestone::code)
              .collect(Collectors.toSet());
      now.stream()
          .filter(each -> !settled.contains(each.rule().code()))
          .forEach(each -> open(signal, each));
    }
    return toDo(signalId);
  }

  /** What is to do for a signal, by day and then in the order in which it comes. */
  @Transactional(readOnly = true)
  public List<Milestone> toDo(UUID signalId) {
    return of(signalId).stream().filter(milestone -> milestone.state().isToDo()).toList();
  }

  /** The day on which a legal step of a signal must be answered; empty when there is none. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> legalDue(UUID signalId) {
    return ladder.reached(signals.get(signalId)).stream()
        .filter(now -> now.rule().code().isLegal())
        .map(ReachedMilestone::dueOn)
        .findFirst();
  }

  /**
   * A milestone.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException when there is none
   */
  @Transactional(readOnly = true)
  public Milestone get(UUID id) {
    return jdbc.sql("select * from woonspoor.tenancy_milestone where id = :id")
        .param("id", id)
        .query(this::read)
        .single();
  }

  /** What is to do in a case, by day. */
  @Transactional(readOnly = true)
  public List<Milestone> ofCase(String caseNumber) {
    return jdbc.sql(
            "select * from woonspoor.tenancy_milestone where case_number = :number and "
                + TO_DO
                + " order by due_on, id")
        .param("number", caseNumber)
        .query(this::read)
        .list();
  }

  /** What is to do in all cases and should have been done before today, longest ago first. */
  @Transactional(readOnly = true)
  public List<Milestone> late() {
    return jdbc.sql(
            "select * from woonspoor.tenancy_milestone where due_on < :today and "
                + TO_DO
                + " order by due_on, case_number, id")
        .param("today", today())
        .query(this::read)
        .list();
  }

  /**
   * Notes that somebody did what had to be done; in time, or after all.
   *
   * @param done what was done, in words; sealed
   * @param objectedOn the day on which the tenant objected to telling the OCMW, if so
   * @param by user id
   * @throws MilestoneRefused when it is over already, or when the OCMW is told whatever the tenant
   *     says, or not at all
   */
  public void meet(UUID id, String done, Optional<LocalDate> objectedOn, String by) {
    var milestone = locked(id);
    refuseUnlessToDo(milestone);
    if (objectedOn.isPresent() && milestone.rule().ocmw() != OcmwNotice.UNLESS_OBJECTED) {
      throw new MilestoneRefused(
          "objected", "Bij deze mijlpaal kan de huurder geen bezwaar maken tegen een melding.");
    }
    if (objectedOn.filter(day -> day.isBefore(milestone.reachedOn())).isPresent()) {
      throw new MilestoneRefused(
          "objectedOn",
          "De mijlpaal is bereikt op %s; een bezwaar kan niet vroeger."
              .formatted(DAY.format(milestone.reachedOn())));
    }
    var state = objectedOn.isPresent() ? Milestone.State.OBJECTED : Milestone.State.MET;
    jdbc.sql(
            """
            update woonspoor.tenancy_milestone
            set state = :state, closed_at = :now, by_user = :by, objected_on = :objected,
                sealed_done = :done, version = version + 1
            where id = :id
            """)
        .param("state", state.name())
        .param("now", now())
        .param("by", by)
        .param("objected", objectedOn.orElse(null))
        .param("done", sealer.seal(milestone.caseNumber(), done))
        .param("id", id)
        .update();
    timeline.add(
        milestone.caseNumber(),
        Timeline.Kind.SIGNAL,
        by,
        "Mijlpaal gehaald: " + milestone.code().label(),
        done
            + objectedOn
                .map(day -> "\nDe huurder maakt bezwaar tegen de melding aan het OCMW.")
                .orElse(""));
  }

  /** What was done for a milestone; empty while nothing was. */
  @Transactional(readOnly = true)
  public Optional<String> done(UUID id) {
    return jdbc.sql(
            "select case_number, sealed_done from woonspoor.tenancy_milestone where id = :id")
        .param("id", id)
        .query(
            (row, index) ->
                sealer.openIfAny(row.getString("case_number"), row.getBytes("sealed_done")))
        .single();
  }

  /**
   * Notes that the day of a milestone went by. Nothing happens when it is over or was noted before.
   *
   * @return whether the lead has to look at it
   */
  public boolean miss(UUID id) {
    var milestone = locked(id);
    if (milestone.state() == Milestone.State.OPEN) {
      jdbc.sql(
              """
              update woonspoor.tenancy_milestone
              set state = 'MISSED', missed_at = :now, version = version + 1 where id = :id
              """)
          .param("now", now())
          .param("id", id)
          .update();
      timeline.add(
          milestone.caseNumber(),
          Timeline.Kind.SIGNAL,
          "",
          "Mijlpaal gemist: " + milestone.code().label(),
          "De laatste dag was %s.".formatted(DAY.format(milestone.dueOn())));
    }
    return milestone.state().isToDo() && milestone.reviewedAt().isEmpty();
  }

  /** Notes that the lead looked at a miss; only the first time counts. */
  public void reviewed(UUID id) {
    jdbc.sql(
            """
            update woonspoor.tenancy_milestone set reviewed_at = :now, version = version + 1
            where id = :id and reviewed_at is null
            """)
        .param("now", now())
        .param("id", id)
        .update();
  }

  /** A signal is over: what was still to do for it holds no longer. Twice changes nothing. */
  public void signalOver(UUID signalId) {
    toDo(signalId).forEach(this::overtake);
  }

  private void open(Signal signal, ReachedMilestone now) {
    var opened =
        jdbc.sql(
                """
                insert into woonspoor.tenancy_milestone
                  (id, signal_id, opening, case_number, code, rule, reached_on, due_on, state,
                   opened_at)
                values (:id, :signal, :opening, :number, :code, :rule, :reached, :due, 'OPEN', :now)
                on conflict (signal_id, code) where state in ('OPEN', 'MISSED') do nothing
                """)
            .param("id", UUID.randomUUID())
            .param("signal", signal.id())
            .param("opening", signal.opening())
            .param("number", signal.caseNumber())
            .param("code", now.rule().code().name())
            .param("rule", now.rule().sequence())
            .param("reached", signal.newest().noticedOn())
            .param("due", now.dueOn())
            .param("now", now())
            .update();
    if (opened > 0) {
      timeline.add(
          signal.caseNumber(),
          Timeline.Kind.SIGNAL,
          "",
          "Mijlpaal bereikt: " + now.rule().code().label(),
          "Uiterlijk op %s.".formatted(DAY.format(now.dueOn())));
    }
  }

  /** A day that is still to come makes a missed milestone an open one again. */
  private void keep(Milestone milestone, ReachedMilestone now) {
    now.toldDay()
        .filter(day -> !day.equals(milestone.dueOn()))
        .ifPresent(
            day -> {
              jdbc.sql(
                      """
                      update woonspoor.tenancy_milestone
                      set due_on = :due,
                          state = case when :due >= :today then 'OPEN' else state end,
                          reviewed_at = case when :due >= :today then null else reviewed_at end,
                          version = version + 1
                      where id = :id
                      """)
                  .param("due", day)
                  .param("today", today())
                  .param("id", milestone.id())
                  .update();
              timeline.add(
                  milestone.caseNumber(),
                  Timeline.Kind.SIGNAL,
                  "",
                  "Nieuwe dag voor mijlpaal: " + milestone.code().label(),
                  "Uiterlijk op %s.".formatted(DAY.format(day)));
            });
  }

  private void overtake(Milestone milestone) {
    var overtaken =
        jdbc.sql(
                "update woonspoor.tenancy_milestone set state = 'OVERTAKEN', closed_at = :now,"
                    + " version = version + 1 where id = :id and "
                    + TO_DO)
            .param("now", now())
            .param("id", milestone.id())
            .update();
    if (overtaken > 0) {
      timeline.add(
          milestone.caseNumber(),
          Timeline.Kind.SIGNAL,
          "",
          "Mijlpaal geldt niet meer: " + milestone.code().label());
    }
  }

  private static void refuseUnlessToDo(Milestone milestone) {
    if (!milestone.state().isToDo()) {
      throw new MilestoneRefused(
          "", "Deze mijlpaal is al afgesloten: %s.".formatted(milestone.state().label()));
    }
  }

  private List<Milestone> of(UUID signalId) {
    return jdbc.sql(
            "select * from woonspoor.tenancy_milestone where signal_id = :signal"
                + " order by due_on, opened_at, id")
        .param("signal", signalId)
        .query(this::read)
        .list();
  }

  private Milestone locked(UUID id) {
    return jdbc.sql("select * from woonspoor.tenancy_milestone where id = :id for update")
        .param("id", id)
        .query(this::read)
        .single();
  }

  private void lock(UUID signalId) {
    jdbc.sql("select id from woonspoor.signal where id = :id for update")
        .param("id", signalId)
        .query(UUID.class)
        .single();
  }

  private Milestone read(ResultSet row, int index) throws SQLException {
    return new Milestone(
        row.getObject("id", UUID.class),
        row.getObject("signal_id", UUID.class),
        row.getInt("opening"),
        row.getString("case_number"),
        row.getObject("reached_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        Milestone.State.valueOf(row.getString("state")),
        rules.get(row.getLong("rule")),
        moment(row, "missed_at"),
        moment(row, "reviewed_at"),
        Optional.ofNullable(row.getObject("objected_on", LocalDate.class)));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Terms.BELGIUM);
  }
}
