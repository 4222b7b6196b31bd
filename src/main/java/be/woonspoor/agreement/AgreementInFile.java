package be.woonspoor.agreement;

import be.woonspoor.casefile.FileSections;
import be.woonspoor.casefile.FileTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Explanation, answer, agreement, and who may know what, with every time that something was told.
 */
@Component
@Order(30)
class AgreementInFile implements FileSections {

  private static final Map<String, String> POINTS =
      Map.of(
          "KEEPING_HOME", "dat het doel is dat u uw woning houdt",
          "ANY_CARE", "dat alle hulp kan",
          "NOTHING_OBLIGATORY", "dat niets verplicht is",
          "SEPARATE_FROM_LEASE", "dat begeleiding en huur apart staan",
          "MAY_STOP", "dat u altijd mag stoppen",
          "WHO_SEES_WHAT", "wie wat te zien krijgt");

  @Override
  public List<FileTable> tables() {
    return List.of(
        FileTable.of("explanation", "explanations", "De uitleg over het traject")
            .orderedBy("id")
            .day("explained_on", "explainedOn", "Uitgelegd op")
            .text("language", "language", "In de taal")
            .code(
                "interpreter",
                "interpreter",
                "Tolk",
                Map.of(
                    "NONE", "geen",
                    "PRESENT", "aanwezig",
                    "BY_PHONE", "per telefoon",
                    "TRUSTED_PERSON", "iemand die u vertrouwt"))
            .list(
                "points",
                "points",
                "Uitgelegd werd",
                codes ->
                    Arrays.stream(codes.split(","))
                        .map(code -> POINTS.getOrDefault(code, code))
                        .toList())
            .staff("explained_by", "explainedBy", "Door")
            .day("closed_on", "closedOn", "Afgerond op")
            .internal("id"),
        FileTable.of("agreement_answer", "answers", "Uw antwoord")
            .orderedBy("id")
            .day("answered_on", "answeredOn", "Op")
            .code("answer", "answer", "Antwoord", code -> PersonsAnswer.valueOf(code).title())
            .sealed("sealed_words", "inOwnWords", "In uw woorden")
            .staff("noted_by", "notedBy", "Genoteerd door")
            .day("reminded_on", "remindedOn", "Herinnerd op")
            .internal("id", "explanation_id"),
        FileTable.of("agreement_draft", "agreementDrafts", "De overeenkomst die klaarligt")
            .day("drawn_up_on", "drawnUpOn", "Opgesteld op")
            .staff("drawn_up_by", "drawnUpBy", "Door")
            .part(
                "sealed_content",
                "arrangements",
                "Afspraken",
                json -> json.path("arrangements").asText())
            .parts(
                "sealed_content",
                "sharing",
                "Delen met",
                json ->
                    StreamSupport.stream(json.path("consents").spliterator(), false)
                        .map(one -> one.path("partner").asText())
                        .toList())
            .internal("version"),
        FileTable.of("agreement", "agreements", "De overeenkomst")
            .orderedBy("signed_on, id")
            .day("signed_on", "signedOn", "Getekend op")
            .code(
                "manner", "manner", "Hoe", Map.of("PAPER", "op papier", "SCREEN", "op het scherm"))
            .day("withdrawn_on", "withdrawnOn", "Ingetrokken op")
            .sealed("sealed_withdrawal", "withdrawal", "Waarom, in uw woorden")
            .day("replaced_on", "replacedOn", "Vervangen op")
            .internal("id", "answer_id", "version"),
        FileTable.of("consent", "consents", "Wat met wie gedeeld mag worden")
            .orderedBy("given_on, id")
            .sealed("sealed_partner", "partner", "Met wie")
            .code("sealed_role", "role", "Rol", code -> PartnerRole.valueOf(code).label())
            .code("purpose", "purpose", "Waarvoor", code -> Consent.Purpose.valueOf(code).label())
            .code("data_kind", "data", "Wat", code -> Consent.DataKind.valueOf(code).label())
            .day("given_on", "givenOn", "Toestemming gegeven op")
            .day("valid_until", "until", "Tot en met")
            .day("revoked_on", "revokedOn", "Ingetrokken op")
            .sealed("sealed_words", "inOwnWords", "In uw woorden")
            .sealed("sealed_revocation", "revocation", "Bij het intrekken zei u")
            .internal("id", "version")
            .with(
                "consent_id",
                FileTable.of("sharing", "sharings", "Gedeeld")
                    .orderedBy("shared_on, id")
                    .day("shared_on", "sharedOn", "Op")
                    .code("occasion", "occasion", "Bij", code -> Occasion.valueOf(code).label())
                    .staff("shared_by", "sharedBy", "Door")));
  }
}
