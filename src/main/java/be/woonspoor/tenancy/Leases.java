package be.woonspoor.tenancy;

import be.woonspoor.agreement.LeaseKnowledge;
import be.woonspoor.casefile.Sealer;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Terms;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leases of all cases, as facts. A lease is written down when it was signed and ended when it
 * has ended outside; nothing that happens in the guidance changes one (R9, R17).
 */
@Repository
@Transactional
public class Leases implements LeaseKnowledge {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl-BE"));

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Timeline timeline;
  private final Terms due;

  Leases(JdbcClient jdbc, Sealer sealer, Timeline timeline, Terms due) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.timeline = timeline;
    this.due = due;
  }

  /**
   * Writes down the lease that holds from now on.
   *
   * @param by user id; empty text for the system
   * @throws LeaseRefused when another lease holds
   */
  public UUID sign(
      String caseNumber,
      LocalDate signedOn,
      LocalDate startsOn,
      Lease.LeaseTerms terms,
      String by) {
    if (current(caseNumber).isPresent()) {
      throw new LeaseRefused("Er loopt al een huurcontract voor dit dossier.");
    }
    timeline.add(
        caseNumber, Timeline.Kind.TENANCY, by, "Huurcontract getekend", place(startsOn, terms));
    return insert(caseNumber, Lease.State.CURRENT, signedOn, startsOn, terms);
  }

  /**
   * Writes down the lease that follows the one that holds now; it becomes the current one when the
   * old one is closed.
   *
   * @throws LeaseRefused when there is already one to follow
   */
  public UUID signNext(
      String caseNumber,
      LocalDate signedOn,
      LocalDate startsOn,
      Lease.LeaseTerms terms,
      String by) {
    if (next(caseNumber).isPresent()) {
      throw new LeaseRefused("Er is al een volgend huurcontract voor dit dossier.");
    }
    timeline.add(
        caseNumber,
        Timeline.Kind.TENANCY,
        by,
        "Volgend huurcontract getekend",
        place(startsOn, terms));
    return insert(caseNumber, Lease.State.NEXT, signedOn, startsOn, terms);
  }

  /** Notes the day of the keys of the lease that was signed last: the next one, if there is one. */
  public void moveIn(String caseNumber, LocalDate keysOn) {
    jdbc.sql(
            """
            update woonspoor.lease set keys_on = :on, version = version + 1
            where id = (select id from woonspoor.lease
                        where case_number = :number and state in ('NEXT', 'CURRENT')
                        order by state = 'NEXT' desc limit 1)
            """)
        .param("on", keysOn)
        .param("number", caseNumber)
        .update();
  }

  /**
   * Notes when the current lease ends and why; it holds until it is closed. Nothing happens without
   * a current lease.
   *
   * @throws LeaseRefused when it would end before it was signed
   */
  public void endOn(String caseNumber, LocalDate lastDay, Lease.End why) {
    current(caseNumber)
        .filter(lease -> lastDay.isBefore(lease.signedOn()))
        .ifPresent(
            lease -> {
              throw new LeaseRefused("De huur kan niet eindigen voor het contract getekend was.");
            });
    setEnd(caseNumber, lastDay, why);
  }

  /**
   * Notes what will end the current lease while its last day is not known yet; a day that is known
   * stays. Nothing happens without a current lease.
   */
  public void endsBecause(String caseNumber, Lease.End why) {
    setEnd(caseNumber, current(caseNumber).flatMap(Lease::endsOn).orElse(null), why);
  }

  /**
   * Takes back the end that was expected or has come: the tenant stays. A lease whose last day has
   * passed holds again, unless another one does.
   */
  public void staysAfterAll(String caseNumber) {
    if (all(caseNumber).stream().allMatch(lease -> lease.state() == Lease.State.ENDED)) {
      all(caseNumber).stream().findFirst().ifPresent(this::holdsAgain);
    }
    setEnd(caseNumber, null, null);
  }

  /**
   * Ends every current lease whose last day has passed, with a dwelling to follow or without, and
   * lets a next one hold from its first day. A fact and nothing more: the guidance goes on (R25).
   *
   * @return the cases whose lease ended
   */
  public List<String> passLastDays(LocalDate today) {
    var ended =
        jdbc.sql(
                """
                update woonspoor.lease set state = 'ENDED', version = version + 1
                where state = 'CURRENT' and ends_on < :today
                returning case_number
                """)
            .param("today", today)
            .query(String.class)
            .list();
    jdbc.sql(
            """
            update woonspoor.lease as next set state = 'CURRENT', version = version + 1
            where state = 'NEXT' and starts_on <= :today
              and not exists (select from woonspoor.lease as now
                              where now.case_number = next.case_number and now.state = 'CURRENT')
            """)
        .param("today", today)
        .update();
    ended.forEach(
        caseNumber ->
            timeline.add(
                caseNumber,
                Timeline.Kind.TENANCY,
                "",
                "De huur is geëindigd; de begeleiding gaat door"));
    return ended;
  }

  /** Lets nobody else begin to look after this home until the transaction ends. */
  public void hold(String caseNumber) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('home ' || :number, 0))")
        .param("number", caseNumber)
        .query((row, index) -> true)
        .single();
  }

  /**
   * Closes the current lease, whose end is known, and puts the next one in its place if there is
   * one. Doing it twice changes nothing.
   *
   * @return whether a lease was closed or took effect
   */
  public boolean close(String caseNumber) {
    var closed =
        jdbc.sql(
                """
                update woonspoor.lease set state = 'ENDED', version = version + 1
                where case_number = :number and state = 'CURRENT' and ends_on is not null
                """)
            .param("number", caseNumber)
            .update();
    var followed =
        jdbc.sql(
                """
                update woonspoor.lease set state = 'CURRENT', version = version + 1
                where case_number = :number and state = 'NEXT'
                """)
            .param("number", caseNumber)
            .update();
    return closed + followed > 0;
  }

  /** The lease that holds now. */
  public Optional<Lease> current(String caseNumber) {
    return all(caseNumber).stream()
        .filter(lease -> lease.state() == Lease.State.CURRENT)
        .findFirst();
  }

  /** The lease that is signed to follow the one that holds now. */
  public Optional<Lease> next(String caseNumber) {
    return all(caseNumber).stream().filter(lease -> lease.state() == Lease.State.NEXT).findFirst();
  }

  /** Since when the person rents the dwelling of now. */
  public Optional<LocalDate> since(String caseNumber) {
    return current(caseNumber).map(Lease::startsOn);
  }

  /** All leases of a case, newest first. */
  public List<Lease> all(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.lease where case_number = :number
            order by starts_on desc, signed_on desc, id
            """)
        .param("number", caseNumber)
        .query(this::read)
        .list();
  }

  @Override
  public boolean isLeaseSigned(String caseNumber) {
    return !all(caseNumber).isEmpty();
  }

  @Override
  public boolean holdsLease(String caseNumber) {
    return current(caseNumber).isPresent();
  }

  @Override
  public boolean mayBeFollowed(String caseNumber) {
    return next(caseNumber).isEmpty()
        && current(caseNumber).filter(lease -> lease.endsOn().isEmpty()).isEmpty();
  }

  private void holdsAgain(Lease ended) {
    jdbc.sql("update woonspoor.lease set state = 'CURRENT', version = version + 1 where id = :id")
        .param("id", ended.id())
        .update();
  }

  private UUID insert(
      String caseNumber,
      Lease.State state,
      LocalDate signedOn,
      LocalDate startsOn,
      Lease.LeaseTerms terms) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into woonspoor.lease
              (id, case_number, state, signed_on, starts_on, term_ends_on, bedrooms, landlord_id,
               sealed_address, sealed_costs)
            values (:id, :number, :state, :signed, :starts, :term, :bedrooms, :landlord, :address,
               :costs)
            """)
        .param("id", id)
        .param("number", caseNumber)
        .param("state", state.name())
        .param("signed", signedOn)
        .param("starts", startsOn)
        .param("term", termEndsOn(startsOn, terms).orElse(null))
        .param("bedrooms", terms.bedrooms().orElse(null))
        .param("landlord", terms.landlordId().orElse(null))
        .param("address", sealer.seal(caseNumber, terms.address()))
        .param("costs", sealer.seal(caseNumber, amounts(terms)))
        .update();
    return id;
  }

  private String place(LocalDate startsOn, Lease.LeaseTerms terms) {
    return terms.address()
        + termEndsOn(startsOn, terms)
            .map(
                last ->
                    ". Vanaf %s, tot en met %s.".formatted(DAY.format(startsOn), DAY.format(last)))
            .orElse("");
  }

  /** Social leases have an agreed term; of others we know none. */
  private Optional<LocalDate> termEndsOn(LocalDate startsOn, Lease.LeaseTerms terms) {
    return terms.landlordId().map(landlord -> due.dueDay("lease-term", startsOn).minusDays(1));
  }

  private void setEnd(String caseNumber, LocalDate lastDay, Lease.End why) {
    jdbc.sql(
            """
            update woonspoor.lease
            set ends_on = :on, end_reason = :why, version = version + 1
            where case_number = :number and state = 'CURRENT'
            """)
        .param("on", lastDay)
        .param("why", why == null ? null : why.name())
        .param("number", caseNumber)
        .update();
  }

  private static String amounts(Lease.LeaseTerms terms) {
    return amount(terms.rent()) + ";" + amount(terms.costs());
  }

  private static String amount(Optional<BigDecimal> euro) {
    return euro.map(BigDecimal::toPlainString).orElse("");
  }

  private static Optional<BigDecimal> amount(String written) {
    return written.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(written));
  }

  private Lease read(ResultSet row, int index) throws SQLException {
    var caseNumber = row.getString("case_number");
    var amounts = sealer.open(caseNumber, row.getBytes("sealed_costs")).split(";", -1);
    return new Lease(
        row.getObject("id", UUID.class),
        caseNumber,
        Lease.State.valueOf(row.getString("state")),
        row.getObject("signed_on", LocalDate.class),
        row.getObject("starts_on", LocalDate.class),
        Optional.ofNullable(row.getObject("keys_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("term_ends_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
        Optional.ofNullable(row.getString("end_reason")).map(Lease.End::valueOf),
        new Lease.LeaseTerms(
            Optional.ofNullable(row.getString("landlord_id")),
            sealer.open(caseNumber, row.getBytes("sealed_address")),
            Optional.ofNullable(row.getObject("bedrooms", Integer.class)),
            amount(amounts[0]),
            amount(amounts[1])));
  }
}
