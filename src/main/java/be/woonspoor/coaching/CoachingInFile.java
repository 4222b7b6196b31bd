package be.woonspoor.coaching;

import be.woonspoor.casefile.FileCopy.Field;
import be.woonspoor.casefile.FileSections;
import be.woonspoor.casefile.FileTable;
import be.woonspoor.casefile.FileTable.Type;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What tenant and coach want, did, agreed and looked back on. */
@Component
@Order(60)
class CoachingInFile implements FileSections {

  private static final Function<String, String> PHASE = code -> Phase.valueOf(code).label();

  @Override
  public List<FileTable> tables() {
    return List.of(plan(), phases(), goals(), focuses(), contacts(), reviews(), stays(), wish());
  }

  private static FileTable plan() {
    return FileTable.of("coaching_plan", "coaching", "Uw begeleiding")
        .code("phase", "rhythm", "Hoe vaak", PHASE)
        .day("phase_since", "rhythmSince", "Sinds")
        .day("started_on", "startedOn", "Begonnen op")
        .day("ended_on", "endedOn", "Afgerond op")
        .day("known_contact_on", "knownContactOn", "Laatste contact voor dit dossier begon")
        .day("agreed_next_on", "nextOn", "Volgende afspraak")
        .text("agreed_next_at", "nextAt", "Om")
        .sealed("sealed_next_place", "nextPlace", "Waar")
        .yesNo("lower_rhythm", "lowerRhythm", "Minder contact na het intrekken van de overeenkomst")
        .moment("ladder_since", "silenceDiscussedAt", "Stilte besproken in het team op")
        .day("team_talk_on", "teamTalkOn", "Laatste gesprek in het team over de stilte")
        .day("silence_noticed_since", "silenceSince", "Niemand bereikte u sinds")
        .internal("ladder_after", "version");
  }

  private static FileTable phases() {
    return FileTable.of("coaching_phase", "rhythms", "Hoe vaak we elkaar zagen")
        .orderedBy("since, id")
        .code("phase", "rhythm", "Hoe vaak", PHASE)
        .day("since", "since", "Sinds")
        .internal("id");
  }

  private static FileTable goals() {
    return FileTable.of("coaching_goal", "goals", "Uw doelen")
        .orderedBy("goal")
        .code("goal", "goal", "Doel", code -> Goal.valueOf(code).label())
        .sealed("sealed_nuance", "nuance", "Wat dat voor u betekent");
  }

  private static FileTable focuses() {
    return FileTable.of("coaching_focus", "focuses", "Waar we aan werkten")
        .orderedBy("id")
        .day("talked_on", "talkedOn", "Besproken op")
        .yesNo("tenant_present", "present", "U was erbij")
        .staff("by_user", "by", "Genoteerd door")
        .moment("recorded_at", "recordedAt", "Genoteerd op")
        .part("sealed_content", "wants", "Wat u wilde", json -> json.path("wants").asText())
        .parts("sealed_content", "domains", "Waarover", json -> domains(json.path("domains")))
        .parts("sealed_content", "never", "Waarover nooit", json -> domains(json.path("never")))
        .rows(
            "sealed_content",
            "agreements",
            "Afspraken",
            Map.of("what", Type.TEXT, "who", Type.TEXT, "until", Type.TEXT, "done", Type.TEXT),
            json ->
                stream(json.path("agreements"))
                    .map(
                        one ->
                            List.of(
                                new Field("what", "Wat", one.path("what").asText()),
                                new Field(
                                    "who",
                                    "Wie",
                                    Focus.Who.valueOf(one.path("who").asText()).label()),
                                new Field("until", "Tegen", one.path("until").asText("")),
                                new Field(
                                    "done",
                                    "Gebeurd",
                                    one.path("done").asBoolean() ? "ja" : "nee")))
                    .toList())
        .internal("id");
  }

  private static FileTable contacts() {
    return FileTable.of("coaching_contact", "contacts", "Contacten")
        .orderedBy("contact_on, recorded_at, id")
        .day("contact_on", "on", "Op")
        .code("manner", "manner", "Hoe", code -> Manner.valueOf(code).label())
        .code("reached", "reached", "Bereikt", code -> Reached.valueOf(code).label())
        .staff("by_user", "by", "Door")
        .moment("recorded_at", "recordedAt", "Genoteerd op")
        .sealed("sealed_summary", "summary", "Hoe het ging")
        .sealed("sealed_note", "note", "Notitie")
        .sealed("sealed_agreed", "agreed", "Afgesproken")
        .list(
            "sealed_domains",
            "domains",
            "Waarover",
            codes -> Arrays.stream(codes.split(",")).map(CoachingInFile::domain).toList())
        .internal("id");
  }

  private static FileTable reviews() {
    return FileTable.of("coaching_review", "reviews", "Evaluaties")
        .orderedBy("recorded_at, id")
        .day("reviewed_on", "reviewedOn", "Op")
        .yesNo("tenant_present", "present", "U was erbij")
        .code("phase_before", "rhythmBefore", "Contact tot dan", PHASE)
        .code("phase_after", "rhythmAfter", "Contact daarna", PHASE)
        .yesNo("ended", "ended", "Begeleiding afgerond")
        .staff("by_user", "by", "Genoteerd door")
        .moment("recorded_at", "recordedAt", "Genoteerd op")
        .rows(
            "sealed_goals",
            "goals",
            "Doelen",
            Map.of("goal", Type.TEXT, "status", Type.TEXT),
            json ->
                fields(json)
                    .map(
                        goal ->
                            List.of(
                                new Field("goal", "", Goal.valueOf(goal.getKey()).label()),
                                new Field(
                                    "status",
                                    "",
                                    Goal.Status.valueOf(goal.getValue().asText()).label())))
                    .toList())
        .rows(
            "sealed_domains",
            "domains",
            "Levensdomeinen",
            Map.of("domain", Type.TEXT, "step", Type.NUMBER),
            json ->
                fields(json)
                    .map(
                        domain ->
                            List.of(
                                new Field("domain", "", domain(domain.getKey())),
                                new Field("step", "", domain.getValue().asInt())))
                    .toList())
        .text("instrument", "instrument", "Schaal")
        .number("instrument_version", "instrumentVersion", "Versie van de schaal")
        .sealed("sealed_moved", "moved", "Wat er veranderde, in uw woorden")
        .internal("id");
  }

  private static FileTable stays() {
    return FileTable.of("stay_elsewhere", "staysElsewhere", "Waar u elders verbleef")
        .orderedBy("since, id")
        .part(
            "sealed_content",
            "kind",
            "Soort",
            json -> StayKind.valueOf(json.path("kind").asText()).label())
        .part("sealed_content", "where", "Waar", json -> json.path("where").asText(""))
        .part("sealed_content", "reach", "Hoe u te bereiken was", j -> j.path("reach").asText(""))
        .part("sealed_content", "wish", "Wat u wilde", json -> json.path("wish").asText(""))
        .parts(
            "sealed_content",
            "home",
            "Wat er thuis geregeld was",
            json ->
                stream(json.path("home"))
                    .map(code -> HomeKept.valueOf(code.asText()).label())
                    .toList())
        .day("since", "since", "Van")
        .day("expected_until", "expectedUntil", "Verwacht tot")
        .day("ended_on", "endedOn", "Tot")
        .code("ending", "ending", "Hoe het eindigde", code -> StayEnding.valueOf(code).label())
        .yesNo("not_coming_back", "notComingBack", "U kwam niet terug naar de woning")
        .yesNo("help_asked", "helpAsked", "Hulp gevraagd voor de woning")
        .moment("recorded_at", "recordedAt", "Genoteerd op")
        .staff("by_user", "by", "Door")
        .internal("id", "version");
  }

  private static FileTable wish() {
    return FileTable.of("contact_wish", "contactWish", "Wanneer u liefst bezoek hebt")
        .list("sealed_wish", "wish", "Uw wens", CoachingInFile::wish)
        .moment("recorded_at", "recordedAt", "Genoteerd op")
        .staff("recorded_by", "recordedBy", "Door")
        .internal("version");
  }

  private static List<String> wish(String written) {
    return Stream.of(ContactWishes.read(written).inDutch())
        .filter(said -> !said.isBlank())
        .toList();
  }

  private static List<String> domains(JsonNode codes) {
    return stream(codes).map(code -> domain(code.asText())).toList();
  }

  private static String domain(String code) {
    return LifeDomain.valueOf(code).label();
  }

  private static Stream<JsonNode> stream(JsonNode many) {
    return StreamSupport.stream(many.spliterator(), false);
  }

  private static Stream<Map.Entry<String, JsonNode>> fields(JsonNode json) {
    var fields = new ArrayList<Map.Entry<String, JsonNode>>();
    json.fields().forEachRemaining(fields::add);
    return fields.stream();
  }
}
