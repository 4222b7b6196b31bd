package be.woonspoor.escalation;

import be.woonspoor.casefile.FileSections;
import be.woonspoor.casefile.FileTable;
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
            .internal("id")
            .with(
                "proposal_id",
                FileTable.of("escalation_partner", "partners", "Partners aan het overleg")
                    .orderedBy("position")
                    .sealed("sealed_partner", "partner", "Partner")
                    .sealed("sealed_purpose", "purpose", "Waarvoor")
                    .internal("position"))
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

  /** What a partner said about the person may have been said in confidence. */
  @Override
  public Set<String> stepsOfOthers() {
    return Set.of("ConsultPartner");
  }

  private static String yes(boolean so) {
    return so ? "ja" : "nee";
  }
}
