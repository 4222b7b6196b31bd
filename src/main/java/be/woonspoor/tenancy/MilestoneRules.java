package be.woonspoor.tenancy;

import be.woonspoor.allocation.LandlordAdded;
import be.woonspoor.allocation.Landlords;
import be.woonspoor.engine.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The milestones of each landlord, as data with the day from which they hold (R26, R28, R29, R41).
 * A landlord that sets nothing for a milestone has the rule that holds with every landlord. A rule
 * is never rewritten.
 */
@Repository
@Transactional
public class MilestoneRules {

  private final JdbcClient jdbc;
  private final Landlords landlords;
  private final Clock clock;

  MilestoneRules(JdbcClient jdbc, Landlords landlords, Clock clock) {
    this.jdbc = jdbc;
    this.landlords = landlords;
    this.clock = clock;
  }

  /**
   * What holds with a landlord on a day, one rule per milestone, in the order in which they come;
   * those that don't apply are among them. A day before anything was written down has what was
   * written down first, so that an old letter reaches something, too.
   *
   * @param landlordId empty for a tenant of whom no landlord is known
   */
  @Transactional(readOnly = true)
  public List<MilestoneValue> on(Optional<String> landlordId, LocalDate day) {
    return jdbc
        .sql(
            """
            select distinct on (code) * from woonspoor.landlord_milestone
            where (landlord_id is null or landlord_id = :landlord)
              and valid_from <= greatest(
                :day::date, (select min(valid_from) from woonspoor.landlord_milestone))
            order by code, landlord_id is null, valid_from desc, sequence desc
            """)
        .param("day", day)
        .param("landlord", landlordId.orElse(""))
        .query(MilestoneRules::value)
        .list()
        .stream()
        .sorted((one, other) -> one.rule().code().compareTo(other.rule().code()))
        .toList();
  }

  /** Everything that was ever written down, the last first. */
  @Transactional(readOnly = true)
  public List<MilestoneValue> history() {
    return jdbc.sql("select * from woonspoor.landlord_milestone order by sequence desc")
        .query(MilestoneRules::value)
        .list();
  }

  /** A rule as it was when a milestone was reached. */
  @Transactional(readOnly = true)
  public MilestoneRule get(long sequence) {
    return jdbc.sql("select * from woonspoor.landlord_milestone where sequence = :sequence")
        .param("sequence", sequence)
        .query(MilestoneRules::value)
        .single()
        .rule();
  }

  /**
   * Writes down a rule that holds from a day on.
   *
   * @param by user id of who does it
   * @throws MilestoneRefused when it can't be; nothing is changed then
   */
  public void change(MilestoneChange change, String by) {
    var landlord = Optional.of(change.landlordId()).filter(id -> !id.isEmpty());
    var known = landlord.isEmpty() || landlord.flatMap(landlords::find).isPresent();
    var rule = MilestoneChecks.read(change, known, today());
    write(landlord, rule, change.validFrom(), by, change.reason().strip());
  }

  /** A landlord that begins with the rules of another one begins with its milestones, too. */
  @EventListener
  void on(LandlordAdded added) {
    on(Optional.of(added.like()), today()).stream()
        .filter(value -> value.landlordId().isPresent())
        .forEach(
            value ->
                write(
                    Optional.of(added.landlordId()),
                    value.rule(),
                    today(),
                    added.by(),
                    added.reason()));
  }

  private void write(
      Optional<String> landlord,
      MilestoneRule rule,
      LocalDate validFrom,
      String by,
      String reason) {
    jdbc.sql(
            """
            insert into woonspoor.landlord_milestone
              (landlord_id, code, applies, from_months, from_euro, amount, unit, ocmw,
               landlord_does, coach_can, valid_from, changed_at, by_user, reason)
            values (:landlord, :code, :applies, :months, :euro, :amount, :unit, :ocmw, :does, :can,
               :from, :now, :by, :reason)
            """)
        .param("landlord", landlord.orElse(null))
        .param("code", rule.code().name())
        .param("applies", rule.applies())
        .param("months", rule.fromMonths().orElse(null))
        .param("euro", rule.fromEuro().orElse(null))
        .param("amount", rule.term().map(MilestoneTerm::amount).orElse(null))
        .param("unit", rule.term().map(term -> term.unit().name()).orElse(null))
        .param("ocmw", rule.ocmw().name())
        .param("does", rule.landlordDoes())
        .param("can", rule.coachCan())
        .param("from", validFrom)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("reason", reason)
        .update();
  }

  private static MilestoneValue value(ResultSet row, int index) throws SQLException {
    var unit = row.getString("unit");
    var term =
        unit == null
            ? Optional.<MilestoneTerm>empty()
            : Optional.of(
                new MilestoneTerm(row.getInt("amount"), MilestoneTerm.Unit.valueOf(unit)));
    return new MilestoneValue(
        Optional.ofNullable(row.getString("landlord_id")),
        new MilestoneRule(
            row.getLong("sequence"),
            MilestoneCode.valueOf(row.getString("code")),
            row.getBoolean("applies"),
            Optional.ofNullable(row.getObject("from_months", Integer.class)),
            Optional.ofNullable(row.getBigDecimal("from_euro")),
            term,
            OcmwNotice.valueOf(row.getString("ocmw")),
            row.getString("landlord_does"),
            row.getString("coach_can")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("by_user"),
        row.getString("reason"));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Terms.BELGIUM);
  }
}
