package be.woonspoor.agreement;

import be.woonspoor.casefile.Sealer;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.letters.Letter;
import be.woonspoor.letters.Letters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The agreements of all cases; at most one of a case is live. */
@Repository
public class Agreements {

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Explanations explanations;
  private final Answers answers;
  private final AgreementDrafts drafts;
  private final Consents consents;
  private final Letters letters;
  private final Timeline timeline;

  Agreements(
      JdbcClient jdbc,
      Sealer sealer,
      Explanations explanations,
      Answers answers,
      AgreementDrafts drafts,
      Consents consents,
      Letters letters,
      Timeline timeline) {
    this.letters = letters;
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.explanations = explanations;
    this.answers = answers;
    this.drafts = drafts;
    this.consents = consents;
    this.timeline = timeline;
  }

  /**
   * Keeps what coach and person drew up; it holds from the signature on.
   *
   * @throws AgreementRefused when the person did not say yes, or a landlord is named as a partner
   */
  @Transactional
  public void drawUp(String caseNumber, AgreementDraft draft, LocalDate on, String by) {
    answers.requireYes(caseNumber, on);
    draft.consents().forEach(terms -> consents.requirePartner(terms.partner()));
    drafts.keep(caseNumber, draft, on, by);
    letters.write(caseNumber, letter(draft, Optional.empty()), by);
    timeline.add(caseNumber, Timeline.Kind.AGREEMENT, by, "Trajectovereenkomst opgemaakt");
  }

  /** What waits for a signature; {@link AgreementDraft#EMPTY} when nothing was drawn up. */
  public AgreementDraft draft(String caseNumber) {
    return drafts.of(caseNumber).orElse(AgreementDraft.EMPTY);
  }

  /**
   * Keeps a signed agreement, with the consents that were drawn up for it. It takes the place of
   * one that still holds, with its consents: whoever comes back to the accelerated track settles
   * everything anew.
   *
   * @throws AgreementRefused when explanation and yes did not come first, or it would be older than
   *     the one that holds
   */
  @Transactional
  public void sign(String caseNumber, LocalDate on, Agreement.Manner manner, String by) {
    sign(caseNumber, on, manner, "", by);
  }

  /** The same, with the name that the person typed on the screen; empty text on paper. */
  @Transactional
  public void sign(
      String caseNumber, LocalDate on, Agreement.Manner manner, String typedName, String by) {
    var yes = answers.requireYes(caseNumber, on);
    live(caseNumber).ifPresent(old -> replace(old, on));
    jdbc.sql(
            """
            insert into woonspoor.agreement (id, case_number, signed_on, manner, answer_id)
            values (:id, :number, :on, :manner, :answer)
            """)
        .param("id", UUID.randomUUID())
        .param("number", caseNumber)
        .param("on", on)
        .param("manner", manner.name())
        .param("answer", yes.id())
        .update();
    var draft = draft(caseNumber);
    draft.consents().stream()
        .map(terms -> Consent.of(terms, on))
        .forEach(consent -> consents.give(caseNumber, consent));
    drafts.remove(caseNumber);
    var signature = new Letter.Signature(on, Letter.Signing.valueOf(manner.name()), typedName);
    letters.write(caseNumber, letter(draft, Optional.of(signature)), by);
    timeline.add(caseNumber, Timeline.Kind.AGREEMENT, by, "Trajectovereenkomst getekend");
  }

  private static Letter letter(AgreementDraft draft, Optional<Letter.Signature> signature) {
    return new Letter.Agreement(
        draft.arrangements(),
        draft.consents().stream()
            .map(
                terms ->
                    new Letter.Sharing(
                        terms.partner(),
                        terms.purpose().label(),
                        terms.dataKind().label(),
                        terms.until()))
            .toList(),
        signature);
  }

  private void replace(Agreement old, LocalDate on) {
    if (on.isBefore(old.signedOn())) {
      throw new AgreementRefused("Er is al een overeenkomst van een latere dag; kijk de datum na.");
    }
    jdbc.sql(
            """
            update woonspoor.agreement set replaced_on = :on, version = version + 1
            where case_number = :number and withdrawn_on is null and replaced_on is null
            """)
        .param("on", on)
        .param("number", old.caseNumber())
        .update();
    consents.revokeAll(old.caseNumber(), on);
  }

  /** The agreement that holds now. */
  public Optional<Agreement> live(String caseNumber) {
    return all(caseNumber).stream().filter(Agreement::isLive).findFirst();
  }

  /** All agreements of a case, newest first. */
  public List<Agreement> all(String caseNumber) {
    return jdbc.sql(
            """
            select * from woonspoor.agreement where case_number = :number
            order by signed_on desc, coalesce(withdrawn_on, replaced_on) desc nulls first
            """)
        .param("number", caseNumber)
        .query(
            (row, index) ->
                new Agreement(
                    caseNumber,
                    row.getObject("signed_on", LocalDate.class),
                    Agreement.Manner.valueOf(row.getString("manner")),
                    Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class)),
                    Optional.ofNullable(row.getObject("replaced_on", LocalDate.class))))
        .list();
  }

  /**
   * Ends the live agreement, if there is one, and with it every consent to share and what waits for
   * a signature. Whoever comes back is explained everything anew.
   *
   * @throws AgreementRefused when the day lies before the signature
   */
  @Transactional
  public void withdraw(String caseNumber, LocalDate on, String inOwnWords, String by) {
    live(caseNumber)
        .filter(agreement -> on.isBefore(agreement.signedOn()))
        .ifPresent(
            agreement -> {
              throw new AgreementRefused(
                  "De overeenkomst was toen nog niet getekend; kijk de datum na.");
            });
    jdbc.sql(
            """
            update woonspoor.agreement
            set withdrawn_on = :on, sealed_withdrawal = :words, version = version + 1
            where case_number = :number and withdrawn_on is null and replaced_on is null
            """)
        .param("on", on)
        .param("words", sealer.seal(caseNumber, inOwnWords))
        .param("number", caseNumber)
        .update();
    consents.revokeAll(caseNumber, on);
    explanations.close(caseNumber, on);
    drafts.remove(caseNumber);
    timeline.add(
        caseNumber,
        Timeline.Kind.AGREEMENT,
        by,
        "Trajectovereenkomst ingetrokken door de persoon",
        inOwnWords);
  }
}
