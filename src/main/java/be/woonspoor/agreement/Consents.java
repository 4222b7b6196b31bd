package be.woonspoor.agreement;

import be.woonspoor.agreement.Consent.DataKind;
import be.woonspoor.agreement.Consent.Purpose;
import be.woonspoor.casefile.Sealer;
import be.woonspoor.engine.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * With whom what may be shared, and the one gate through which anything is (R10). Each consent ends
 * by its date or as soon as the person says so, by itself.
 */
@Repository
public class Consents {

  private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final ObjectProvider<LandlordNames> landlords;
  private final Clock clock;

  Consents(JdbcClient jdbc, Sealer sealer, ObjectProvider<LandlordNames> landlords, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.landlords = landlords;
    this.clock = clock;
  }

  /**
   * A consent as it stands.
   *
   * @param revokedOn from this day on it no longer holds
   */
  public record Kept(Consent consent, Optional<LocalDate> revokedOn) {

    boolean holdsOn(LocalDate day) {
      return !consent.givenOn().isAfter(day)
          && !consent.until().isBefore(day)
          && revokedOn.filter(revoked -> !day.isBefore(revoked)).isEmpty();
    }
  }

  /** Something that was shared, by which consent. */
  public record Shared(UUID consent, Occasion occasion, LocalDate on, String by) {}

  /**
   * Keeps a consent.
   *
   * @throws AgreementRefused when it would end before it begins, or the partner is a landlord
   */
  @Transactional
  public void give(String caseNumber, Consent consent) {
    give(caseNumber, consent, "");
  }

  /** The same, with what the person said about it; empty text when nothing was noted. */
  @Transactional
  public void give(String caseNumber, Consent consent, String inOwnWords) {
    require(consent);
    jdbc.sql(
            """
            insert into woonspoor.consent
              (id, case_number, sealed_partner, sealed_role, purpose, data_kind, given_on,
               valid_until, sealed_words)
            values (:id, :number, :partner, :role, :purpose, :kind, :given, :until, :words)
            """)
        .param("id", consent.id())
        .param("number", caseNumber)
        .param("partner", sealer.seal(caseNumber, consent.partner()))
        .param("role", sealer.seal(caseNumber, consent.role().name()))
        .param("purpose", consent.purpose().name())
        .param("kind", consent.dataKind().name())
        .param("given", consent.givenOn())
        .param("until", consent.until())
        .param("words", sealedOrNull(caseNumber, inOwnWords))
        .update();
  }

  private void require(Consent consent) {
    if (consent.until().isBefore(consent.givenOn())) {
      throw new AgreementRefused("De einddatum ligt vóór de dag van de toestemming.");
    }
    requirePartner(consent.partner());
  }

  /**
   * Refuses a landlord as a partner.
   *
   * @throws AgreementRefused when a landlord goes by this name
   */
  void requirePartner(String partner) {
    if (landlords.stream().anyMatch(names -> names.isLandlord(partner))) {
      throw new AgreementRefused(
          "Een verhuurder is nooit een partner; met een verhuurder wordt niets van de begeleiding"
              + " gedeeld.");
    }
  }

  /** The consents that hold on a day, oldest first. */
  public List<Consent> live(String caseNumber, LocalDate day) {
    return all(caseNumber).stream().filter(kept -> kept.holdsOn(day)).map(Kept::consent).toList();
  }

  /** The consents that hold today and cover an occasion, oldest first. */
  public List<Consent> covering(String caseNumber, Occasion occasion) {
    return live(caseNumber, today()).stream()
        .filter(consent -> occasion.isCoveredBy(consent.purpose()))
        .toList();
  }

  /** Every consent that was ever given in a case, oldest first. */
  public List<Kept> all(String caseNumber) {
    return jdbc.sql(
            "select * from woonspoor.consent where case_number = :number order by given_on, id")
        .param("number", caseNumber)
        .query((row, index) -> kept(caseNumber, row))
        .list();
  }

  /**
   * The gate: notes that something is shared with a partner now, by this consent. It is one
   * statement that finds the consent alive and writes; whoever has no row here shared nothing.
   *
   * @throws NotConsented when the consent is of another case, does not hold today, or is for
   *     another purpose
   */
  @Transactional
  public void share(String caseNumber, UUID consent, Occasion occasion, String by) {
    var covering =
        jdbc.sql("select purpose from woonspoor.consent where id = :id")
            .param("id", consent)
            .query(String.class)
            .optional()
            .map(Purpose::valueOf)
            .filter(occasion::isCoveredBy);
    if (covering.isEmpty() || !write(caseNumber, consent, occasion, by)) {
      throw new NotConsented();
    }
  }

  private boolean write(String caseNumber, UUID consent, Occasion occasion, String by) {
    return jdbc.sql(
                """
                insert into woonspoor.sharing (consent_id, occasion, shared_on, shared_by)
                select id, :occasion, :day, :by from woonspoor.consent
                where id = :id and case_number = :number
                  and given_on <= :day and valid_until >= :day
                  and (revoked_on is null or revoked_on > :day)
                for share
                """)
            .param("occasion", occasion.name())
            .param("day", today())
            .param("by", by)
            .param("id", consent)
            .param("number", caseNumber)
            .update()
        == 1;
  }

  /** What was shared in a case, newest first. */
  public List<Shared> shared(String caseNumber) {
    return jdbc.sql(
            """
            select s.* from woonspoor.sharing s join woonspoor.consent c on c.id = s.consent_id
            where c.case_number = :number order by s.id desc
            """)
        .param("number", caseNumber)
        .query(
            (row, index) ->
                new Shared(
                    row.getObject("consent_id", UUID.class),
                    Occasion.valueOf(row.getString("occasion")),
                    row.getObject("shared_on", LocalDate.class),
                    row.getString("shared_by")))
        .list();
  }

  /** Ends one consent from this day on. */
  @Transactional
  public void revoke(String caseNumber, UUID consent, LocalDate on) {
    revoke(caseNumber, consent, on, "");
  }

  private void revoke(String caseNumber, UUID consent, LocalDate on, String inOwnWords) {
    jdbc.sql(
            """
            update woonspoor.consent
            set revoked_on = :on, sealed_revocation = :words, version = version + 1
            where id = :id and case_number = :number and revoked_on is null
            """)
        .param("on", on)
        .param("words", sealedOrNull(caseNumber, inOwnWords))
        .param("id", consent)
        .param("number", caseNumber)
        .update();
  }

  /**
   * Ends what the person no longer wants shared with a partner, and nothing else.
   *
   * @param purpose only for this purpose; empty for every one
   * @param dataKind only this kind of data; empty for every one
   * @return the consents that ended
   */
  @Transactional
  public List<Consent> revoke(
      String caseNumber,
      String partner,
      Optional<Purpose> purpose,
      Optional<DataKind> dataKind,
      LocalDate on,
      String inOwnWords) {
    return revoke(
        caseNumber,
        consent ->
            sameName(consent.partner(), partner)
                && purpose.filter(p -> p != consent.purpose()).isEmpty()
                && dataKind.filter(k -> k != consent.dataKind()).isEmpty(),
        on,
        inOwnWords);
  }

  /** Ends all consents of a case from this day on. */
  @Transactional
  public List<Consent> revokeAll(String caseNumber, LocalDate on, String inOwnWords) {
    return revoke(caseNumber, consent -> true, on, inOwnWords);
  }

  void revokeAll(String caseNumber, LocalDate on) {
    revokeAll(caseNumber, on, "");
  }

  private List<Consent> revoke(
      String caseNumber, Predicate<Consent> which, LocalDate on, String inOwnWords) {
    var ended =
        all(caseNumber).stream()
            .filter(kept -> kept.revokedOn().isEmpty() && !kept.consent().until().isBefore(on))
            .map(Kept::consent)
            .filter(which)
            .toList();
    ended.forEach(consent -> revoke(caseNumber, consent.id(), on, inOwnWords));
    return ended;
  }

  private static boolean sameName(String one, String other) {
    return one.strip().toLowerCase(DUTCH).equals(other.strip().toLowerCase(DUTCH));
  }

  private Kept kept(String caseNumber, ResultSet row) throws SQLException {
    return new Kept(
        new Consent(
            row.getObject("id", UUID.class),
            sealer.open(caseNumber, row.getBytes("sealed_partner")),
            sealer
                .openIfAny(caseNumber, row.getBytes("sealed_role"))
                .map(PartnerRole::valueOf)
                .orElse(PartnerRole.OTHER),
            Purpose.valueOf(row.getString("purpose")),
            DataKind.valueOf(row.getString("data_kind")),
            row.getObject("given_on", LocalDate.class),
            row.getObject("valid_until", LocalDate.class)),
        Optional.ofNullable(row.getObject("revoked_on", LocalDate.class)));
  }

  private byte[] sealedOrNull(String caseNumber, String text) {
    return text.isBlank() ? null : sealer.seal(caseNumber, text);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
