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

/** Writes dates into the tables of the case file, as the steps of the work would have done. */
abstract class GoldenRows {

  private final Map<String, String> numbers = new LinkedHashMap<>();
  private final JdbcClient jdbc;
  private final CaseFiles files;
  private final Sealer sealer;
  private final Leases leases;
  private final Stages stages;
  private final Trajectories trajectories;
  private final Coaches coaches;
  private final String landlord;

  GoldenRows(ApplicationContext context) {
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

  /** The case number of somebody in the table. */
  String number(String letter) {
    return numbers.get(letter);
  }

  /** The landlord of K. */
  String landlord() {
    return landlord;
  }

  void person(
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

  void referral(String letter, String recognition, String decided) {
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

  Home home(String letter, String keysOn) {
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
  final class Home {

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

  void total(String on, int total) {
    jdbc.sql(
            """
            insert into woonspoor.place_ledger (year, movement, total, reason, by_user, at)
            values (2002, 'TOTAL', ?, 'voor de cijfers', 'lead', ?)
            """)
        .params(total, at(on))
        .update();
  }

  void register(String letter) {
    jdbc.sql("insert into woonspoor.landlord_registration values (?, ?, '2002-04-01', '')")
        .params(number(letter), landlord)
        .update();
  }

  void place(String letter, String reserved, String became, String when) {
    var id = UUID.randomUUID();
    move(id, letter, "RESERVED", "RANK", reserved);
    move(id, letter, became, became.equals("COMMITTED") ? "LEASE_SIGNED" : "REFUSED", when);
  }

  void move(UUID id, String letter, String movement, String why, String on) {
    jdbc.sql(
            """
            insert into woonspoor.place_ledger
              (year, movement, place_id, case_number, why, by_user, at)
            values (2002, ?, ?, ?, ?, 'lead', ?)
            """)
        .params(movement, id, number(letter), why, at(on))
        .update();
  }

  void offer(String letter, String received, String state, String ground) {
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

  void coach(String user, String from, String fte, String until) {
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

  void works(String letter, String as, String since, String until) {
    jdbc.sql(
            """
            insert into woonspoor.case_team (case_number, member, user_id, since, until, assigned_by)
            values (?, ?, 'golden-1', ?, ?, 'lead')
            """)
        .params(number(letter), as, at(since), at(until))
        .update();
  }

  void span(String letter, Stage stage, String since, String until) {
    stages.enter(number(letter), stage, at(since).toInstant());
    stages.leave(number(letter), stage, at(until).toInstant());
  }

  /** A phase and the day from which it holds, in turns. */
  void phases(String letter, String... turns) {
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

  void contacts(String letter, String reached, String... days) {
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

  void signal(String letter, String level, String opened, String answered) {
    jdbc.sql(
            """
            insert into woonspoor.signal
              (id, case_number, kind, state, level, opened_at, answered_at, handled_at, closing)
            values (?, ?, 'OTHER', 'HANDLED', ?, ?, ?, '2003-06-01', 'NOT_KEPT')
            """)
        .params(
            UUID.randomUUID(),
            number(letter),
            level,
            at(opened),
            answered.isEmpty() ? null : at(answered))
        .update();
  }

  UUID proposal(String letter, String proposed, List<String> reasons, String since, String closed) {
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

  void intensive(UUID proposal, String reached, String... days) {
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
