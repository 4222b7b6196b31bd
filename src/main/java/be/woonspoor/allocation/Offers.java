package be.woonspoor.allocation;

import be.woonspoor.casefile.Sealer;
import be.woonspoor.engine.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dwellings that landlords offered, and what became of each. A case has one open offer at most.
 */
@Repository
@Transactional
public class Offers {

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Landlords landlords;
  private final WaitingList list;
  private final Terms terms;
  private final Clock clock;

  Offers(
      JdbcClient jdbc,
      Sealer sealer,
      Landlords landlords,
      WaitingList list,
      Terms terms,
      Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.landlords = landlords;
    this.list = list;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * When an answer to a letter is due: the landlord's own term, or else the ordinary one (R15,
   * S27).
   */
  public Instant replyDue(String landlordId, LocalDate letterDate) {
    var days = landlords.rules(landlordId, letterDate).replyDays();
    return terms.closeOf(
        days.isPresent()
            ? letterDate.plusDays(days.getAsInt())
            : terms.dueDay("offer-reply", letterDate));
  }

  /** Takes in an offer. */
  public Offer receive(
      String caseNumber,
      String landlordId,
      LocalDate letterDate,
      Dwelling dwelling,
      Instant replyDue) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into woonspoor.offer
              (id, case_number, landlord_id, received_at, letter_date, bedrooms, step_free,
               sealed_address, monthly_rent, reply_due, state)
            values (:id, :case, :landlord, :now, :letter, :bedrooms, :stepFree, :address, :rent,
               :due, 'OPEN')
            """)
        .param("id", id)
        .param("case", caseNumber)
        .param("landlord", landlordId)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("letter", letterDate)
        .param("bedrooms", dwelling.bedrooms())
        .param("stepFree", dwelling.stepFree())
        .param("address", sealer.seal(caseNumber, dwelling.address()))
        .param("rent", dwelling.monthlyRent().orElse(null))
        .param("due", replyDue.atOffset(ZoneOffset.UTC))
        .update();
    return latest(caseNumber).orElseThrow();
  }

  /** The newest offer to a case. */
  @Transactional(readOnly = true)
  public Optional<Offer> latest(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.offer where case_number = :case
            order by number desc limit 1
            """)
        .param("case", caseNumber)
        .query(this::offer)
        .optional();
  }

  /** The dwelling of the newest offer in one line; a dash when there is none. */
  @Transactional(readOnly = true)
  public String summary(String caseNumber) {
    return latest(caseNumber).map(offer -> offer.dwelling().summary()).orElse("–");
  }

  /** Notes why the dwelling does not fit. */
  public void doesNotFit(String caseNumber, String reason) {
    change(caseNumber, "sealed_misfit = :value", sealer.seal(caseNumber, reason));
  }

  /** Notes what lets the newest offer through to the person. */
  public void letThrough(String caseNumber, Offer.Passage passage) {
    change(caseNumber, "passage = :value", passage.name());
  }

  /** Notes which letter announces that one more refusal strikes off (S28). */
  public void warningWritten(String caseNumber, UUID document) {
    change(caseNumber, "warning_document = :value", document);
  }

  /**
   * Notes that the letter with the warning was delivered.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException when there is no such letter
   */
  public void warned(String caseNumber, LocalDate on) {
    change(caseNumber, "warned_on = :value", on);
  }

  /** The landlord gives more time to answer. */
  public void replyBy(String caseNumber, Instant due) {
    change(caseNumber, "reply_due = :value", due.atOffset(ZoneOffset.UTC));
  }

  /** Notes why no lease comes of it, in the words of the landlord or the person. */
  public void endsBecause(String caseNumber, String reason) {
    change(caseNumber, "sealed_end_reason = :value", sealer.seal(caseNumber, reason));
  }

  /** Notes why the person refuses. */
  public void refusedBecause(String caseNumber, RefusalGround ground, boolean proof) {
    change(
        caseNumber,
        "proof = " + proof + ", sealed_ground = :value",
        sealer.seal(caseNumber, ground.name()));
  }

  /** Notes what became of the newest offer. */
  public void settle(String caseNumber, Offer.State state) {
    change(caseNumber, "state = :value", state.name());
  }

  /** What is still open of the offers to a case lapses: its allocation has stopped. */
  public void lapse(String caseNumber) {
    jdbc.sql(
            """
            update woonspoor.offer set state = 'LAPSED', version = version + 1
            where case_number = :case and state in ('OPEN', 'ACCEPTED', 'ALLOCATED')
            """)
        .param("case", caseNumber)
        .update();
  }

  /**
   * How many offers the person refused without a founded reason since the last striking off or the
   * last lease: whoever was housed begins anew (S27).
   */
  @Transactional(readOnly = true)
  public int unfoundedRefusals(String caseNumber) {
    return counted(caseNumber).size();
  }

  /** The offers that count as refusals since then, oldest first. */
  @Transactional(readOnly = true)
  public List<Offer> counted(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.offer
            where case_number = :case and state in ('UNFOUNDED', 'NO_REPLY')
              and received_at > :since
              and received_at > all (select settled_at from woonspoor.place
                                     where case_number = :case and state = 'COMMITTED')
            order by number
            """)
        .param("case", caseNumber)
        .param("since", list.struckOffAt(caseNumber).orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC))
        .query(this::offer)
        .list();
  }

  private void change(String caseNumber, String assignment, Object value) {
    var offer = latest(caseNumber).orElseThrow();
    jdbc.sql("update woonspoor.offer set " + assignment + ", version = version + 1 where id = :id")
        .param("value", value)
        .param("id", offer.id())
        .update();
  }

  private Offer offer(ResultSet row, int index) throws SQLException {
    var number = row.getString("case_number");
    return new Offer(
        row.getObject("id", UUID.class),
        number,
        row.getString("landlord_id"),
        row.getObject("letter_date", LocalDate.class),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        new Dwelling(
            sealer.open(number, row.getBytes("sealed_address")),
            row.getInt("bedrooms"),
            row.getBoolean("step_free"),
            Optional.ofNullable(row.getBigDecimal("monthly_rent"))),
        row.getObject("reply_due", OffsetDateTime.class).toInstant(),
        Offer.State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("passage")).map(Offer.Passage::valueOf),
        sealer.openIfAny(number, row.getBytes("sealed_misfit")),
        sealer.openIfAny(number, row.getBytes("sealed_ground")).map(RefusalGround::valueOf),
        row.getBoolean("proof"),
        Optional.ofNullable(row.getObject("warning_document", UUID.class)),
        Optional.ofNullable(row.getObject("warned_on", LocalDate.class)),
        sealer.openIfAny(number, row.getBytes("sealed_end_reason")));
  }
}
