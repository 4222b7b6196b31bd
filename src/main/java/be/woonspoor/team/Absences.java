package be.woonspoor.team;

import be.woonspoor.engine.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is away and who stands in. Absences of one person may overlap; the one that began last
 * counts. A stand-in who is away has a stand-in too, so that no work waits for somebody who is not
 * there.
 */
@Repository
public class Absences {

  private static final String OPEN = " ended_at is null and cancelled_at is null";

  private final JdbcClient jdbc;
  private final Clock clock;

  Absences(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes an absence that is to come. */
  public void plan(
      String key, String away, String standIn, LocalDate first, LocalDate last, String by) {
    jdbc.sql(
            """
            insert into woonspoor.absence
              (key, coach, stand_in, first_day, last_day, planned_at, planned_by)
            values (:key, :away, :standIn, :first, :last, :at, :by)
            """)
        .param("key", key)
        .param("away", away)
        .param("standIn", standIn)
        .param("first", first)
        .param("last", last)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  public Absence get(String key) {
    return jdbc.sql("select * from woonspoor.absence where key = :key")
        .param("key", key)
        .query(Absences::absence)
        .single();
  }

  /** From now on the work goes to whoever stands in. */
  public void begin(String key, Instant at) {
    mark("lent_at", key, at);
  }

  /** From now on the person gets the own work again, unless another absence runs. */
  public void end(String key, Instant at) {
    mark("ended_at", key, at);
  }

  /** Calls off an absence that has not begun. */
  public void cancel(String key, Instant at) {
    mark("cancelled_at", key, at);
  }

  /** Changes the days or the stand-in of an absence. */
  public void change(Absence absence) {
    jdbc.sql(
            """
            update woonspoor.absence
            set first_day = :first, last_day = :last, stand_in = :standIn where key = :key
            """)
        .param("first", absence.firstDay())
        .param("last", absence.lastDay())
        .param("standIn", absence.standIn())
        .param("key", absence.key())
        .update();
  }

  /** Every absence that is planned or runs, the first one first. */
  public List<Absence> open() {
    return jdbc.sql(
            "select * from woonspoor.absence where" + OPEN + " order by first_day, last_day, key")
        .query(Absences::absence)
        .list();
  }

  /** Everybody whose work is lent now. */
  public Set<String> awayNow() {
    return open().stream().filter(Absence::begun).map(Absence::away).collect(Collectors.toSet());
  }

  /** The absence of a person on a day, the one that began last. */
  public Optional<Absence> on(String person, LocalDate day) {
    return latest(open().stream().filter(a -> a.away().equals(person) && a.covers(day)).toList());
  }

  /** The absence of a person today or within the days to come, the nearest. */
  public Optional<Absence> comingUp(String person, int days) {
    var today = LocalDate.now(clock.withZone(Terms.BELGIUM));
    return open().stream()
        .filter(a -> a.away().equals(person) && !a.lastDay().isBefore(today))
        .filter(a -> a.firstDay().isBefore(today.plusDays(days + 1L)))
        .findFirst();
  }

  /**
   * Who does the work of a person now: the person, or the nearest stand-in who is there; empty when
   * nobody of that line is.
   */
  public Optional<String> doesTheWorkOf(String person) {
    var open = open().stream().filter(Absence::begun).toList();
    return follow(person, who -> latest(of(open, who)));
  }

  /** The same for a day to come, by what is planned. */
  public Optional<String> willDoTheWorkOf(String person, LocalDate day) {
    return whoIsThere(open(), person, day);
  }

  /**
   * The first day of an absence on which nobody would do the work, because all who would stand in
   * are away too.
   */
  public Optional<LocalDate> firstDayWithoutAnybody(Absence absence) {
    var open = open();
    return absence
        .firstDay()
        .datesUntil(absence.lastDay().plusDays(1))
        .filter(day -> whoIsThere(open, absence.away(), day).isEmpty())
        .findFirst();
  }

  static Optional<String> whoIsThere(List<Absence> open, String person, LocalDate day) {
    var then = open.stream().filter(absence -> absence.covers(day)).toList();
    return follow(person, who -> latest(of(then, who)));
  }

  private static Optional<String> follow(
      String person, java.util.function.Function<String, Optional<Absence>> absenceOf) {
    var asked = new HashSet<String>();
    var who = person;
    for (var absence = absenceOf.apply(who); absence.isPresent(); absence = absenceOf.apply(who)) {
      if (!asked.add(who)) {
        return Optional.empty();
      }
      who = absence.get().standIn();
    }
    return Optional.of(who);
  }

  private static List<Absence> of(List<Absence> absences, String person) {
    return absences.stream().filter(absence -> absence.away().equals(person)).toList();
  }

  private static Optional<Absence> latest(List<Absence> inOrder) {
    return inOrder.isEmpty() ? Optional.empty() : Optional.of(inOrder.get(inOrder.size() - 1));
  }

  private void mark(String column, String key, Instant at) {
    jdbc.sql("update woonspoor.absence set " + column + " = :at where key = :key")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("key", key)
        .update();
  }

  private static Absence absence(ResultSet row, int number) throws SQLException {
    return new Absence(
        row.getString("key"),
        row.getString("coach"),
        row.getString("stand_in"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getObject("lent_at") != null);
  }
}
