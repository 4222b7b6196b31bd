package be.woonspoor.agreement;

import be.woonspoor.casefile.Sealer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** With whom what may be shared; each consent ends by its date or as soon as the person says so. */
@Repository
public class Consents {

  private final JdbcClient jdbc;
  private final Sealer sealer;

  Consents(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /** Keeps a consent. */
  public void give(String caseNumber, Consent consent) {
    jdbc.sql(
            """
            insert into woonspoor.consent
              (id, case_number, sealed_partner, purpose, data_kind, given_on, valid_until)
            values (:id, :number, :partner, :purpose, :kind, :given, :until)
            """)
        .param("id", consent.id())
        .param("number", caseNumber)
        .param("partner", sealer.seal(caseNumber, consent.partner()))
        .param("purpose", consent.purpose().name())
        .param("kind", consent.dataKind().name())
        .param("given", consent.givenOn())
        .param("until", consent.until())
        .update();
  }

  /** The consents that hold on a day, oldest first. */
  public List<Consent> live(String caseNumber, LocalDate day) {
    return jdbc.sql(
            """
            select * from woonspoor.consent
            where case_number = :number and given_on <= :day and valid_until >= :day
              and (revoked_on is null or revoked_on > :day)
            order by given_on, id
            """)
        .param("number", caseNumber)
        .param("day", day)
        .query(
            (row, index) ->
                new Consent(
                    row.getObject("id", UUID.class),
                    sealer.open(caseNumber, row.getBytes("sealed_partner")),
                    Consent.Purpose.valueOf(row.getString("purpose")),
                    Consent.DataKind.valueOf(row.getString("data_kind")),
                    row.getObject("given_on", LocalDate.class),
                    row.getObject("valid_until", LocalDate.class)))
        .list();
  }

  /** Ends one consent from this day on. */
  public void revoke(String caseNumber, UUID consent, LocalDate on) {
    jdbc.sql(
            """
            update woonspoor.consent set revoked_on = :on, version = version + 1
            where id = :id and case_number = :number and revoked_on is null
            """)
        .param("on", on)
        .param("id", consent)
        .param("number", caseNumber)
        .update();
  }

  /** Ends all consents of a case from this day on. */
  public void revokeAll(String caseNumber, LocalDate on) {
    jdbc.sql(
            """
            update woonspoor.consent set revoked_on = :on, version = version + 1
            where case_number = :number and revoked_on is null
            """)
        .param("on", on)
        .param("number", caseNumber)
        .update();
  }
}
