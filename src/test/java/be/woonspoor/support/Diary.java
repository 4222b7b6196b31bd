package be.woonspoor.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the played staff intend to do, and how far they are. Kept in the database beside the
 * product, so that an interrupted load goes on where it stopped.
 */
final class Diary {

  private final JdbcClient jdbc;

  Diary(JdbcClient jdbc) {
    this.jdbc = jdbc;
    jdbc.sql("create schema if not exists demo").update();
    jdbc.sql("create table if not exists demo.day (day date not null, finished boolean not null)")
        .update();
    jdbc.sql(
            """
            create table if not exists demo.arrival
              (reference text primary key, case_number text not null)
            """)
        .update();
    jdbc.sql(
            """
            create table if not exists demo.plan
              (id bigint generated always as identity primary key, day date not null,
               what text not null, case_number text not null, done boolean not null default false)
            """)
        .update();
  }

  /** Something to do on a day for a case. */
  record Plan(long id, String what, String caseNumber) {}

  Optional<LocalDate> lastDay() {
    return jdbc.sql("select max(day) from demo.day").query(LocalDate.class).optional();
  }

  void dayDone(LocalDate day) {
    jdbc.sql("delete from demo.day").update();
    jdbc.sql("insert into demo.day values (:day, false)").param("day", day).update();
  }

  /** Nothing is to be played any more: from here on people are at work. */
  void finish() {
    jdbc.sql("update demo.day set finished = true").update();
  }

  boolean isFinished() {
    return jdbc.sql("select coalesce(bool_or(finished), false) from demo.day")
        .query(Boolean.class)
        .single();
  }

  void arrived(String reference, String caseNumber) {
    jdbc.sql("insert into demo.arrival values (:reference, :case) on conflict do nothing")
        .param("reference", reference)
        .param("case", caseNumber)
        .update();
  }

  Optional<String> referenceOf(String caseNumber) {
    return jdbc.sql("select reference from demo.arrival where case_number = :case")
        .param("case", caseNumber)
        .query(String.class)
        .optional();
  }

  void plan(LocalDate day, String what, String caseNumber) {
    jdbc.sql("insert into demo.plan (day, what, case_number) values (:day, :what, :case)")
        .param("day", day)
        .param("what", what)
        .param("case", caseNumber)
        .update();
  }

  boolean isPlanned(String what, String caseNumber) {
    return jdbc.sql(
                """
                select count(*) from demo.plan
                where what = :what and case_number = :case and not done
                """)
            .param("what", what)
            .param("case", caseNumber)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Whether something was ever planned for a case, done or not. */
  boolean wasPlanned(String what, String caseNumber) {
    return count(what, caseNumber) > 0;
  }

  long count(String what, String caseNumber) {
    return jdbc.sql("select count(*) from demo.plan where what = :what and case_number = :case")
        .param("what", what)
        .param("case", caseNumber)
        .query(Long.class)
        .single();
  }

  /** How often something was planned at all, done or not. */
  long count(String what) {
    return jdbc.sql("select count(*) from demo.plan where what = :what")
        .param("what", what)
        .query(Long.class)
        .single();
  }

  List<Plan> due(LocalDate day) {
    return jdbc.sql(
            "select id, what, case_number from demo.plan where day <= :day and not done order by id")
        .param("day", day)
        .query((row, index) -> new Plan(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }

  void done(Plan plan) {
    jdbc.sql("update demo.plan set done = true where id = :id").param("id", plan.id()).update();
  }
}
