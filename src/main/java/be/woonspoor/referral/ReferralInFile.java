package be.woonspoor.referral;

import be.woonspoor.casefile.FileSections;
import be.woonspoor.casefile.FileTable;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is kept of a referral and of the recognition. */
@Component
@Order(20)
class ReferralInFile implements FileSections {

  @Override
  public List<FileTable> tables() {
    return List.of(
        FileTable.of("referral", "referrals", "Uw aanmelding en de erkenning")
            .text("organisation", "organisation", "Aangemeld door")
            .text("external_reference", "reference", "Kenmerk bij die dienst")
            .number("ethos_light", "ethosLight", "Leefsituatie (ETHOS Light)")
            .day("homeless_since", "homelessSince", "Dakloos sinds")
            .yesNo(
                "cannot_search_psychosocial",
                "cannotSearchPsychosocial",
                "Kan niet zelf zoeken om psychosociale redenen")
            .yesNo(
                "cannot_search_financial",
                "cannotSearchFinancial",
                "Kan niet zelf zoeken om financiële redenen")
            .yesNo(
                "honours_tenant_obligations",
                "honoursTenantObligations",
                "Kan de plichten van een huurder nakomen")
            .yesNo(
                "lives_alone_with_support",
                "livesAloneWithSupport",
                "Kan met steun zelfstandig wonen")
            .yesNo("accepts_coach", "acceptsCoach", "Staat open voor een wooncoach")
            .code(
                "register",
                "register",
                "Ingeschreven in",
                code -> Referral.Register.valueOf(code).label())
            .number("taxable_income", "taxableIncome", "Belastbaar inkomen in euro")
            .number("income_year", "incomeYear", "Inkomensjaar")
            .yesNo("disability", "disability", "Handicap")
            .yesNo("owns_property", "ownsProperty", "Heeft een woning of grond")
            .leftOut(
                "sealed_referrer",
                "de naam en het nummer van de medewerker die u aanmeldde",
                "Dat zijn gegevens van iemand anders. De dienst zelf staat er wel.")
            .sealed("sealed_note", "note", "Wat de verwijzer erbij schreef")
            .list(
                "missing_proofs",
                "missingProofs",
                "Bewijzen die nog ontbraken",
                ReferralInFile::proofs)
            .sealed("sealed_question", "question", "Wat aan de verwijzer gevraagd werd")
            .moment("reminded_at", "remindedAt", "Verwijzer herinnerd op")
            .parts(
                "unmet",
                "unmet",
                "Voorwaarden die niet vervuld waren",
                unmet ->
                    StreamSupport.stream(unmet.spliterator(), false)
                        .map(one -> one.path("sentence").asText(one.toString()))
                        .toList())
            .code(
                "recognition",
                "recognition",
                "Erkenning",
                Map.of(
                    "RECOGNISED", "erkend",
                    "REJECTED", "niet erkend",
                    "PREVENTIVE", "doorverwezen naar preventieve begeleiding"))
            .moment("decided_at", "decidedAt", "Beslist op")
            .sealed("sealed_extra_condition", "extraCondition", "Extra voorwaarde")
            .text("attached_to", "attachedTo", "Gevoegd bij dossier")
            .text("follows", "follows", "Volgt op dossier")
            .internal("account", "body_salt", "body_hash", "version"),
        FileTable.of("housing_need", "housingNeeds", "Wat u van een woning nodig hebt")
            .yesNo("step_free", "stepFree", "Zonder trappen")
            .parts(
                "sealed_wishes",
                "neighbourhoods",
                "Buurten",
                json ->
                    StreamSupport.stream(json.path("neighbourhoods").spliterator(), false)
                        .map(one -> one.asText())
                        .toList())
            .part("sealed_wishes", "wishes", "Wensen", json -> json.path("wishes").asText())
            .internal("version"));
  }

  private static List<String> proofs(String codes) {
    return Proof.read(codes).stream().map(Proof::label).toList();
  }
}
