package be.woonspoor.insight.figures;

import be.woonspoor.allocation.Landlords;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Contact;
import be.woonspoor.casefile.NewCase;
import be.woonspoor.casefile.Person;
import be.woonspoor.casefile.Sealer;
import be.woonspoor.engine.Terms;
import be.woonspoor.team.Coach;
import be.woonspoor.team.Coaches;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.trajectory.Ending;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.Stages;
import be.woonspoor.trajectory.Trajectories;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fourteen synthetic people in the years around 2002, which no other test touches. Their dates are
 * laid down here; what must come out of them was computed by hand in {@link GoldenFiguresTests}.
 */
final class GoldenPopulation {

  static final String FROM = "2002-01-01";
  static final String TO = "2002-12-31";

  private static final String LONG_AFTER = "2004-01-01";
  private static GoldenPopulation made;

  private final Map<String, String> numbers = new LinkedHashMap<>();
  private final JdbcClient jdbc;
  private final CaseFiles files;
  private final Sealer sealer;
  private final Leases leases;
  private final Stages stages;
  private final Trajectories trajectories;
  private final Coaches coaches;
  private final String landlord;

  private GoldenPopulation(ApplicationContext context) {
    jdbc = context.getBean(JdbcClient.class);
    files = context.getBean(CaseFiles.class);
    sealer = context.getBean(Sealer.class);
    leases = context.getBean(Leases.class);
    stages = context.getBean(Stages.class);
    trajectories = context.getBean(Trajectories.class);
    coaches = context.getBean(Coaches.class);
    landlord =
        context
            .getBean(Landlords.class)
            .add("Verhuurder van 2002", "thuispunt-gent", "voor de cijfers", "lead")
            .id();
  }

  /** The population, made once in the database that all tests share. */
  static synchronized GoldenPopulation in(ApplicationContext context) {
    if (made == null) {
      made = new GoldenPopulation(context);
      made.people();
      made.homes();
      made.places();
      made.offers();
      made.team();
      made.coaching();
      made.signals();
      made.escalations();
    }
    return made;
  }

  /** The case number of somebody in the table. */
  String number(String letter) {
    return numbers.get(letter);
  }

  /** The landlord of K. */
  String landlord() {
    return landlord;
  }

  /** Received, recognised (or not), opened for the team, last day with the team, how it ended. */
  private void people() {
    person("A", "2000-01-10", "", "2000-01-10", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("B", "2000-02-01", "", "2000-02-01", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("C", "2000-03-01", "", "2000-03-01", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("D", "2000-10-02", "", "2000-10-02", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("E", "2000-11-06", "", "2000-11-06", "2001-12-01", Ending.CLOSED_BY_DEATH);
    person("F", "2001-01-08", "", "2001-01-08", "2002-06-30", Ending.TRAJECTORY_CLOSED);
    person("G", "2001-09-03", "2001-10-01", "2001-09-03", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("H", "2001-08-01", "", "2001-08-01", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("I", "1999-06-01", "", "1999-06-01", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("J", "2002-05-06", "2002-06-10", "2002-05-06", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("K", "2002-03-04", "2002-03-25", "2002-03-04", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("L", "2001-05-07", "", "2001-05-07", LONG_AFTER, Ending.TRAJECTORY_CLOSED);
    person("M", "2002-07-01", "2002-07-31", "2002-07-01", LONG_AFTER, Ending.CLOSED_BEFORE_LEASE);
    person("N", "2002-08-05", "", "2002-08-05", "2002-09-02", Ending.NOT_RECOGNISED_HERE);
    referral("N", "REJECTED", "2002-09-02");
  }

  /** Keys, last day, why; then the next dwelling. */
  private void homes() {
    home("A", "2000-03-01");
    home("B", "2000-06-01").ends("2001-02-28", Lease.End.JUDGMENT);
    home("C", "2000-09-01")
        .movesOn("2001-08-31", "2001-09-01")
        .ends("2002-04-30", Lease.End.LANDLORD_NOTICE)
        .findsAfterAWhile("2002-06-15");
    home("D", "2001-01-01").ends("2001-12-31", Lease.End.TENANT_NOTICE);
    home("E", "2001-02-01");
    span("E", Stage.AFTERCARE, "2001-11-15", "2001-12-01");
    home("F", "2001-05-01");
    home("G", "2002-02-01");
    home("H", "2000-02-01");
    home("I", "1999-12-31");
    home("J", "2003-01-05");
    home("K", "2002-10-01").isToldToLeaveOn("2003-02-28");
    home("L", "2001-10-01").ends("2002-07-31", Lease.End.AGREED);
  }

  /** Reserved, then what became of it. J and the second total are settled after the census. */
  private void places() {
    total("2002-01-01", 10);
    register("K");
    place("G", "2002-01-07", "COMMITTED", "2002-01-25");
    place("K", "2002-06-03", "COMMITTED", "2002-09-20");
    place("J", "2002-09-02", "COMMITTED", "2003-01-03");
    place("M", "2002-10-07", "RELEASED", "2002-11-04");
    total("2003-02-01", 12);
  }

  private void offers() {
    offer("L", "2001-06-01", "UNFOUNDED", "NONE");
    offer("G", "2002-01-10", "FOUNDED", "HOSPITAL");
    offer("G", "2002-01-15", "SIGNED", "");
    offer("K", "2002-07-01", "NO_REPLY", "");
    offer("K", "2002-08-15", "SIGNED", "");
    offer("M", "2002-10-14", "UNFOUNDED", "OTHER");
    offer("J", "2002-12-10", "LAPSED", "");
  }

  private void team() {
    coach("golden-1", "2001-01-01", "0.50", "2003-12-31");
    coach("golden-1", "2002-07-01", "1.00", "2003-12-31");
    coach("golden-2", "2002-01-01", "0.80", "2002-09-30");
    works("A", "COACH", "2000-03-01", LONG_AFTER);
    works("F", "COACH", "2001-05-01", "2002-06-30");
    works("G", "COACH", "2002-02-01", LONG_AFTER);
    works("K", "COACH", "2002-10-01", LONG_AFTER);
    works("A", "INTENSIVE_COACH", "2002-03-11", "2002-05-20");
  }

  private void coaching() {
    span("A", Stage.COACHING, "2000-03-01", LONG_AFTER);
    phases("A", "WEEKLY", "2000-03-01", "MONTHLY", "2002-07-02");
    contacts("A", "YES", "2001-12-31", "2002-01-09", "2002-03-06", "2002-08-05");
    contacts("A", "NO", "2002-01-16");
    contacts("A", "NOT_NOW", "2002-11-04");
    span("F", Stage.COACHING, "2001-05-01", "2002-01-07");
    phases("F", "WEEKLY", "2001-05-01", "MONTHLY", "2001-11-01");
    contacts("F", "YES", "2002-01-03", "2002-03-01");
    span("G", Stage.COACHING, "2002-02-01", LONG_AFTER);
    phases("G", "WEEKLY", "2002-01-10", "FORTNIGHTLY", "2002-05-24");
    contacts("G", "YES", "2002-01-15", "2002-02-06", "2002-02-13", "2002-06-03");
    contacts("G", "NO", "2002-02-20");
    span("L", Stage.COACHING, "2001-10-01", "2001-12-31");
    span("L", Stage.AFTERCARE, "2001-12-31", "2002-09-02");
    span("L", Stage.COACHING, "2002-09-02", "2002-09-15");
    phases("L", "WEEKLY", "2001-10-01");
    contacts("L", "YES", "2002-09-04");
    span("K", Stage.COACHING, "2003-01-01", LONG_AFTER);
  }

  /** Level, opened, answered. */
  private void signals() {
    signal("L", "RED", "2001-12-03", "2001-12-04");
    signal("A", "AMBER", "2002-01-04", "2002-01-08");
    signal("G", "AMBER", "2002-04-29", "2002-05-08");
    signal("C", "AMBER", "2002-03-04", "");
    signal("C", "RED", "2002-03-29", "2002-04-02");
    signal("K", "GREEN", "2002-11-05", "");
  }

  /** Proposed, reasons, intensive from and until. */
  private void escalations() {
    var first =
        proposal("A", "2002-03-01", List.of("PSYCHIATRY", "ADDICTION"), "2002-03-11", "2002-05-20");
    intensive(first, "YES", "2002-03-13", "2002-04-03");
    intensive(first, "NO", "2002-03-20");
    proposal("G", "2002-06-01", List.of("CASELOAD"), "", "2002-06-08");
    var second = proposal("K", "2002-11-01", List.of("ADDICTION"), "2002-11-11", "2003-03-03");
    intensive(second, "YES", "2002-11-13", "2003-01-08");
  }

  private void person(
      String letter, String received, String recognised, String opened, String ended, Ending how) {
    var number =
        files.open(
            new NewCase(
                new Person("Gouden", "Cijfer" + letter, LocalDate.of(1970, 1, 1), Optional.empty()),
                Optional.empty(),
                Contact.UNKNOWN,
                List.of(),
                Optional.empty(),
                at(received).toInstant()));
    numbers.put(letter, number);
    trajectories.open(number, "golden-" + letter, at(opened).toInstant());
    trajectories.end("golden-" + letter, how, at(ended).toInstant());
    if (!recognised.isEmpty()) {
      referral(letter, "RECOGNISED", recognised);
    }
  }

  private void referral(String letter, String recognition, String decided) {
    jdbc.sql(
            """
            insert into woonspoor.referral
              (case_number, account, organisation, external_reference, body_salt, body_hash,
               ethos_light, homeless_since, cannot_search_psychosocial, cannot_search_financial,
               honours_tenant_obligations, lives_alone_with_support, accepts_coach, register,
               taxable_income, income_year, disability, owns_property, sealed_referrer, recognition,
               decided_at)
            values (?, 'golden', 'golden', ?, '', '', 2, '1999-01-01', true, true, true, true, true,
               'POPULATION', 0, 2000, false, false, '', ?, ?)
            """)
        .params(number(letter), "golden-" + letter, recognition, at(decided))
        .update();
  }

  private Home home(String letter, String keysOn) {
    leases.sign(number(letter), day(keysOn).minusDays(16), day(keysOn), terms(letter), "");
    leases.moveIn(number(letter), day(keysOn));
    return new Home(number(letter));
  }

  private Lease.LeaseTerms terms(String letter) {
    return new Lease.LeaseTerms(
        Optional.of(letter.equals("K") ? landlord : "thuispunt-gent"),
        "Oude Straat 1",
        Optional.of(1),
        Optional.empty(),
        Optional.empty());
  }

  /** What happens to somebody's dwelling. */
  private final class Home {

    private final String number;

    Home(String number) {
      this.number = number;
    }

    Home ends(String lastDay, Lease.End why) {
      leases.endOn(number, day(lastDay), why);
      leases.close(number);
      return this;
    }

    Home isToldToLeaveOn(String lastDay) {
      leases.endOn(number, day(lastDay), Lease.End.LANDLORD_NOTICE);
      return this;
    }

    Home movesOn(String lastDay, String next) {
      leases.endOn(number, day(lastDay), Lease.End.MOVED);
      leases.signNext(number, day(lastDay), day(next), terms(""), "");
      leases.close(number);
      return this;
    }

    Home findsAfterAWhile(String next) {
      leases.sign(number, day(next), day(next), terms(""), "");
      return this;
    }
  }

  private void total(String on, int total) {
    jdbc.sql(
            """
            insert into woonspoor.place_ledger (year, movement, total, reason, by_user, at)
            values (2002, 'TOTAL', ?, 'voor de cijfers', 'lead', ?)
            """)
        .params(total, at(on))
        .update();
  }

  private void register(String letter) {
    jdbc.sql("insert into woonspoor.landlord_registration values (?, ?, '2002-04-01', '')")
        .params(number(letter), landlord)
        .update();
  }

  private void place(String letter, String reserved, String became, String when) {
    var id = UUID.randomUUID();
    move(id, letter, "RESERVED", "RANK", reserved);
    move(id, letter, became, became.equals("COMMITTED") ? "LEASE_SIGNED" : "REFUSED", when);
  }

  private void move(UUID id, String letter, String movement, String why, String on) {
    jdbc.sql(
            """
            insert into woonspoor.place_ledger
              (year, movement, place_id, case_number, why, by_user, at)
            values (2002, ?, ?, ?, ?, 'lead', ?)
            """)
        .params(movement, id, number(letter), why, at(on))
        .update();
  }

  private void offer(String letter, String received, String state, String ground) {
    jdbc.sql(
            """
            insert into woonspoor.offer
              (id, case_number, landlord_id, received_at, letter_date, bedrooms, step_free,
               sealed_address, reply_due, state, sealed_ground)
            values (?, ?, ?, ?, ?, 1, false, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            number(letter),
            letter.equals("K") ? landlord : "thuispunt-gent",
            at(received),
            day(received),
            sealer.seal(number(letter), "Oude Straat 1"),
            at(received).plusDays(15),
            state,
            ground.isEmpty() ? null : sealer.seal(number(letter), ground))
        .update();
  }

  private void coach(String user, String from, String fte, String until) {
    coaches.change(
        new Coach(
            user,
            "Coach van 2002",
            new BigDecimal(fte),
            List.of("nl"),
            Coach.WEEKDAYS,
            Optional.of(day(until))),
        day(from),
        "lead");
  }

  private void works(String letter, String as, String since, String until) {
    jdbc.sql(
            """
            insert into woonspoor.case_team (case_number, member, user_id, since, until, assigned_by)
            values (?, ?, 'golden-1', ?, ?, 'lead')
            """)
        .params(number(letter), as, at(since), at(until))
        .update();
  }

  private void span(String letter, Stage stage, String since, String until) {
    stages.enter(number(letter), stage, at(since).toInstant());
    stages.leave(number(letter), stage, at(until).toInstant());
  }

  /** A phase and the day from which it holds, in turns. */
  private void phases(String letter, String... turns) {
    jdbc.sql(
            "insert into woonspoor.coaching_plan (case_number, phase, phase_since) values (?, ?, ?)")
        .params(number(letter), turns[0], day(turns[1]))
        .update();
    for (var i = 2; i < turns.length; i += 2) {
      jdbc.sql(
              "update woonspoor.coaching_plan set phase = ?, phase_since = ? where case_number = ?")
          .params(turns[i], day(turns[i + 1]), number(letter))
          .update();
    }
  }

  private void contacts(String letter, String reached, String... days) {
    for (var on : days) {
      jdbc.sql(
              """
              insert into woonspoor.coaching_contact
                (case_number, contact_on, recorded_at, manner, reached, by_user)
              values (?, ?, ?, 'VISIT', ?, 'golden-1')
              """)
          .params(number(letter), day(on), at(on), reached)
          .update();
    }
  }

  private void signal(String letter, String level, String opened, String answered) {
    jdbc.sql(
            """
            insert into woonspoor.signal
              (id, case_number, kind, state, level, opened_at, answered_at, handled_at)
            values (?, ?, 'OTHER', 'HANDLED', ?, ?, ?, '2003-06-01')
            """)
        .params(
            UUID.randomUUID(),
            number(letter),
            level,
            at(opened),
            answered.isEmpty() ? null : at(answered))
        .update();
  }

  private UUID proposal(
      String letter, String proposed, List<String> reasons, String since, String closed) {
    var id = UUID.randomUUID();
    var grounds = "{\"reasons\":[\"" + String.join("\",\"", reasons) + "\"]}";
    jdbc.sql(
            """
            insert into woonspoor.escalation_proposal
              (id, case_number, proposed_at, proposed_by, sealed_grounds, granted, intensive_since,
               closed_at)
            values (?, ?, ?, 'golden-1', ?, ?, ?, ?)
            """)
        .params(
            id,
            number(letter),
            at(proposed),
            sealer.seal(number(letter), grounds),
            !since.isEmpty(),
            since.isEmpty() ? null : at(since),
            at(closed))
        .update();
    return id;
  }

  private void intensive(UUID proposal, String reached, String... days) {
    for (var on : days) {
      jdbc.sql("insert into woonspoor.intensive_contact values (default, ?, ?, ?, 'golden-1')")
          .params(proposal, day(on), reached)
          .update();
    }
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static OffsetDateTime at(String text) {
    return day(text).atTime(10, 0).atZone(Terms.BELGIUM).toOffsetDateTime();
  }
}
