package be.woonspoor.referral;

import be.woonspoor.casefile.NoSuchCase;
import be.woonspoor.casefile.Sealer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All referrals that came in. */
@Repository
public class Referrals {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient jdbc;
  private final Sealer sealer;

  Referrals(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /** A case and the fingerprint of the referral that opened it. */
  record Sent(String caseNumber, Fingerprint fingerprint) {}

  /** What an account already sent for an organisation under this reference. */
  Optional<Sent> sent(String account, String organisation, String externalReference) {
    return jdbc.sql(
            """
            select case_number, body_salt, body_hash from woonspoor.referral
            where account = :account and organisation = :organisation
              and external_reference = :reference
            """)
        .param("account", account)
        .param("organisation", organisation)
        .param("reference", externalReference)
        .query(
            (row, index) ->
                new Sent(
                    row.getString("case_number"),
                    new Fingerprint(row.getBytes("body_salt"), row.getBytes("body_hash"))))
        .optional();
  }

  /**
   * Keeps a referral.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the same was sent meanwhile
   */
  void keep(String caseNumber, String account, Referral referral) {
    var fingerprint = Fingerprint.of(referral);
    var conditions = referral.conditions();
    var rent = referral.socialRent();
    jdbc.sql(
            """
            insert into woonspoor.referral
              (case_number, account, organisation, external_reference, body_salt, body_hash,
               ethos_light, homeless_since, cannot_search_psychosocial, cannot_search_financial,
               honours_tenant_obligations, lives_alone_with_support, accepts_coach,
               register, taxable_income, income_year, disability, owns_property,
               sealed_referrer, sealed_note)
            values (:number, :account, :organisation, :reference, :salt, :hash,
               :ethos, :since, :psychosocial, :financial, :obligations, :alone, :coach,
               :register, :income, :year, :disability, :property, :referrer, :note)
            """)
        .param("number", caseNumber)
        .param("account", account)
        .param("organisation", referral.referrer().organisation())
        .param("reference", referral.externalReference())
        .param("salt", fingerprint.salt())
        .param("hash", fingerprint.hash())
        .param("ethos", referral.homelessness().ethosLight())
        .param("since", referral.homelessness().since())
        .param("psychosocial", conditions.cannotSearchAlonePsychosocial())
        .param("financial", conditions.cannotSearchAloneFinancial())
        .param("obligations", conditions.honoursTenantObligations())
        .param("alone", conditions.livesAloneWithSupport())
        .param("coach", conditions.acceptsCoach())
        .param("register", rent.register().name())
        .param("income", rent.taxableIncome())
        .param("year", rent.incomeYear())
        .param("disability", rent.disability())
        .param("property", rent.ownsProperty())
        .param("referrer", sealer.seal(caseNumber, write(referral.referrer())))
        .param("note", sealedOrNull(caseNumber, referral.note()))
        .update();
  }

  public Optional<KeptReferral> find(String caseNumber) {
    return jdbc.sql("select * from woonspoor.referral where case_number = :number")
        .param("number", caseNumber)
        .query(this::kept)
        .optional();
  }

  /**
   * The referral of a case.
   *
   * @throws NoSuchCase when the case has none
   */
  public KeptReferral get(String caseNumber) {
    return find(caseNumber).orElseThrow(NoSuchCase::new);
  }

  /** When the person was recognised, if so (R12 counts from there). */
  public Optional<Instant> recognisedAt(String caseNumber) {
    return jdbc.sql(
            """
            select decided_at from woonspoor.referral
            where case_number = :number and recognition = 'RECOGNISED'
            """)
        .param("number", caseNumber)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Notes what the office still needs from the referrer, and its question. */
  public void askFor(String caseNumber, List<Proof> proofs, String question) {
    change(
        jdbc.sql(
                """
                update woonspoor.referral
                set missing_proofs = :proofs, sealed_question = :question, reminded_at = null,
                    version = version + 1
                where case_number = :number
                """)
            .param("proofs", Proof.write(proofs))
            .param("question", sealedOrNull(caseNumber, question)),
        caseNumber);
  }

  /** Notes that the referrer was reminded. */
  public void remind(String caseNumber, Instant at) {
    change(
        jdbc.sql(
                """
                update woonspoor.referral set reminded_at = :at, version = version + 1
                where case_number = :number
                """)
            .param("at", at.atOffset(ZoneOffset.UTC)),
        caseNumber);
  }

  /** Puts right what a referrer, or later the office, found to be wrong. */
  public void correct(String caseNumber, LocalDate homelessSince, Referral.SocialRent rent) {
    change(
        jdbc.sql(
                """
                update woonspoor.referral
                set homeless_since = :since, register = :register, taxable_income = :income,
                    income_year = :year, disability = :disability, owns_property = :property,
                    version = version + 1
                where case_number = :number
                """)
            .param("since", homelessSince)
            .param("register", rent.register().name())
            .param("income", rent.taxableIncome())
            .param("year", rent.incomeYear())
            .param("disability", rent.disability())
            .param("property", rent.ownsProperty()),
        caseNumber);
  }

  void assessed(String caseNumber, Assessment assessment) {
    change(
        jdbc.sql(
                """
                update woonspoor.referral set unmet = :unmet::jsonb, version = version + 1
                where case_number = :number
                """)
            .param("unmet", write(assessment.unmet())),
        caseNumber);
  }

  /**
   * Keeps the decision; there is one for life.
   *
   * @param extraCondition empty text when nothing was added
   */
  void decided(String caseNumber, Recognition recognition, String extraCondition, Instant at) {
    change(
        jdbc.sql(
                """
                update woonspoor.referral
                set recognition = :recognition, decided_at = :at,
                    sealed_extra_condition = :extra, version = version + 1
                where case_number = :number and recognition is null
                """)
            .param("recognition", recognition.name())
            .param("extra", sealedOrNull(caseNumber, extraCondition))
            .param("at", at.atOffset(ZoneOffset.UTC)),
        caseNumber);
  }

  /** The referrals that were joined to a case, newest first, by their own numbers. */
  public List<String> attachedTo(String caseNumber) {
    return jdbc.sql(
            """
            select r.case_number from woonspoor.referral r
            join woonspoor.case_file f on f.case_number = r.case_number
            where r.attached_to = :number order by f.received_at desc, r.case_number desc
            """)
        .param("number", caseNumber)
        .query(String.class)
        .list();
  }

  /** Notes that the case it was joined to has ended, so that this referral goes on after it. */
  void follow(String caseNumber) {
    change(
        jdbc.sql(
            """
            update woonspoor.referral
            set follows = attached_to, attached_to = null, version = version + 1
            where case_number = :number
            """),
        caseNumber);
  }

  /** Notes that this referral is about the person of another case. */
  public void attach(String caseNumber, String existingCase) {
    change(
        jdbc.sql(
                """
                update woonspoor.referral set attached_to = :existing, version = version + 1
                where case_number = :number
                """)
            .param("existing", existingCase),
        caseNumber);
  }

  private static void change(JdbcClient.StatementSpec update, String caseNumber) {
    if (update.param("number", caseNumber).update() != 1) {
      throw new IllegalStateException("the referral of " + caseNumber + " can't be changed so");
    }
  }

  private KeptReferral kept(ResultSet row, int index) throws SQLException {
    var number = row.getString("case_number");
    return new KeptReferral(
        number,
        row.getString("account"),
        row.getString("external_reference"),
        read(
            sealer.open(number, row.getBytes("sealed_referrer")),
            new TypeReference<Referral.Referrer>() {}),
        new Referral.Homelessness(
            row.getInt("ethos_light"), row.getObject("homeless_since", LocalDate.class)),
        new Referral.Conditions(
            row.getBoolean("cannot_search_psychosocial"),
            row.getBoolean("cannot_search_financial"),
            row.getBoolean("honours_tenant_obligations"),
            row.getBoolean("lives_alone_with_support"),
            row.getBoolean("accepts_coach")),
        new Referral.SocialRent(
            Referral.Register.valueOf(row.getString("register")),
            row.getBigDecimal("taxable_income"),
            row.getInt("income_year"),
            row.getBoolean("disability"),
            row.getBoolean("owns_property")),
        sealer.openIfAny(number, row.getBytes("sealed_note")).orElse(""),
        Proof.read(row.getString("missing_proofs")),
        sealer.openIfAny(number, row.getBytes("sealed_question")).orElse(""),
        row.getObject("reminded_at") != null,
        new Assessment(read(row.getString("unmet"), new TypeReference<List<Unmet>>() {})),
        Optional.ofNullable(row.getString("recognition")).map(Recognition::valueOf),
        sealer.openIfAny(number, row.getBytes("sealed_extra_condition")),
        Optional.ofNullable(row.getString("attached_to")),
        Optional.ofNullable(row.getString("follows")));
  }

  private byte[] sealedOrNull(String caseNumber, String text) {
    return text.isBlank() ? null : sealer.seal(caseNumber, text);
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("part of the referral can't be written", e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("part of the referral can't be read", e);
    }
  }
}
