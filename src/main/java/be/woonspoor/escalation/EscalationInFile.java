package be.woonspoor.escalation;

import be.woonspoor.agreement.PartnerRole;
import be.woonspoor.casefile.FileSections;
import be.woonspoor.casefile.FileTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Proposals for intensive follow-up, with their reasons: it is the person's own file. */
@Component
@Order(70)
class EscalationInFile implements FileSections {

  @Override
  public List<FileTable> tables() {
    return List.of(
        FileTable.of("escalation_proposal", "escalations", "Intensieve opvolging")
            .orderedBy("proposed_at, id")
            .moment("proposed_at", "proposedAt", "Voorgesteld op")
            .staff("proposed_by", "proposedBy", "Door")
            .parts(
                "sealed_grounds",
                "reasons",
                "Redenen",
                json ->
                    StreamSupport.stream(json.path("reasons").spliterator(), false)
                        .map(code -> Reason.valueOf(code.asText()).label())
                        .toList())
            .part(
                "sealed_grounds",
                "otherReason",
                "Andere reden",
                json -> json.path("otherReason").asText())
            .part("sealed_grounds", "tried", "Wat al geprobeerd is", j -> j.path("tried").asText())
            .part("sealed_grounds", "wanted", "Wat men wil", j -> j.path("wanted").asText())
            .parts(
                "sealed_grounds",
                "facts",
                "Waarop het voorstel steunt",
                json ->
                    List.of(
                        "evaluaties zonder vooruitgang: "
                            + json.path("reviewsWithoutProgress").asInt(),
                        "rood signaal: " + yes(json.path("redSignal").asBoolean()),
                        "huurcontract in gevaar: " + yes(json.path("leaseThreatened").asBoolean())))
            .code("test_result", "testResult", "Toets", code -> TestResult.valueOf(code).text())
            .sealed("sealed_client_words", "inOwnWords", "Wat u erover zei")
            .yesNo("granted", "granted", "Toegekend")
            .staff("intensive_coach", "intensiveCoach", "Intensieve coach")
            .moment("intensive_since", "intensiveSince", "Intensieve opvolging sinds")
            .moment("closed_at", "closedAt", "Afgesloten op")
            .code("origin", "origin", "Kwam van", code -> Origin.valueOf(code).label())
            .moment("argued_at", "arguedAt", "Toegelicht op")
            .sealed("sealed_why_again", "whyAgain", "Waarom opnieuw")
            .list("sealed_roles_to_ask", "rolesToAsk", "Nog te vragen", EscalationInFile::roles)
            .code("outcome", "outcome", "Hoe het afliep", code -> Outcome.valueOf(code).label())
            .moment("outcome_at", "outcomeAt", "Op")
            .internal("id", "sealed_facts", "earlier_id")
            .with(
                "proposal_id",
                FileTable.of("escalation_partner", "partners", "Partners aan het overleg")
                    .orderedBy("position")
                    .sealed("sealed_partner", "partner", "Partner")
                    .code("sealed_role", "role", "Rol", code -> PartnerRole.valueOf(code).label())
                    .sealed("sealed_purpose", "purpose", "Waarvoor")
                    .number("round", "round", "Ronde")
                    .day("consulted_on", "consultedOn", "Gehoord op")
                    .internal("position"))
            .with("proposal_id", reviews())
            .with("proposal_id", rounds())
            .with(
                "proposal_id",
                FileTable.of("intensive_plan", "plannedContacts", "Geplande contacten")
                    .key("planned_on")
                    .orderedBy("planned_on")
                    .day("planned_on", "on", "Op"))
            .with(
                "proposal_id",
                FileTable.of("intensive_contact", "intensiveContacts", "Contacten")
                    .orderedBy("contact_on, id")
                    .day("contact_on", "on", "Op")
                    .code(
                        "reached",
                        "reached",
                        "Bereikt",
                        Map.of("YES", "ja", "NO", "nee", "NOT_NOW", "wilde nu geen gesprek"))
                    .staff("by_user", "by", "Door")));
  }

  private static FileTable reviews() {
    return FileTable.of("intensive_review", "intensiveReviews", "Samen geëvalueerd")
        .orderedBy("recorded_at, id")
        .day("reviewed_on", "on", "Op")
        .code(
            "intensity",
            "intensity",
            "Hoe verder",
            Map.of("CONTINUE", "verder intensief", "STEP_DOWN", "afbouwen"))
        .sealed("sealed_present", "present", "Wie erbij was")
        .sealed("sealed_persons_view", "inOwnWords", "Wat u ervan vond")
        .sealed("sealed_helped", "helped", "Wat hielp")
        .staff("by_user", "by", "Genoteerd door")
        .moment("recorded_at", "recordedAt", "Genoteerd op");
  }

  private static FileTable rounds() {
    return FileTable.of("team_round_line", "teamRounds", "Besproken op het teamoverleg")
        .orderedBy("held_on, id")
        .day("held_on", "on", "Op")
        .yesNo("discussed", "discussed", "Aan bod gekomen")
        .sealed("sealed_agreed", "agreed", "Afgesproken")
        .staff("by_user", "by", "Genoteerd door")
        .moment("recorded_at", "recordedAt", "Genoteerd op");
  }

  private static List<String> roles(String codes) {
    return Arrays.stream(codes.split(","))
        .filter(code -> !code.isBlank())
        .map(code -> PartnerRole.valueOf(code).label())
        .toList();
  }

  /** What a partner said about the person may have been said in confidence. */
  @Override
  public Set<String> stepsOfOthers() {
    return Set.of("ConsultPartner");
  }

  private static String yes(boolean so) {
    return so ? "ja" : "nee";
  }
}
