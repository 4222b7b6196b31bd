package be.woonspoor.team;

import be.woonspoor.casefile.FileSections;
import be.woonspoor.casefile.FileTable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who worked for the person, and what the person wished of a coach. */
@Component
@Order(80)
class TeamInFile implements FileSections {

  private final Coaches coaches;

  TeamInFile(Coaches coaches) {
    this.coaches = coaches;
  }

  @Override
  public List<FileTable> tables() {
    Function<String, String> member = code -> TeamMember.valueOf(code).label();
    return List.of(
        FileTable.of("case_team", "team", "Wie met u werkte")
            .orderedBy("since, id")
            .code("member", "role", "Als", member)
            .staff("user_id", "who", "Wie")
            .moment("since", "since", "Sinds")
            .moment("until", "until", "Tot")
            .staff("assigned_by", "assignedBy", "Gekozen door")
            .internal("id"),
        FileTable.of("coach_wish", "coachWish", "Wat u van een coach wenst")
            .part("sealed_wish", "language", "Taal", json -> json.path("language").asText())
            .parts(
                "sealed_wish",
                "notThese",
                "Liever niet",
                json ->
                    StreamSupport.stream(json.path("notThese").spliterator(), false)
                        .map(
                            account ->
                                coaches
                                    .names()
                                    .getOrDefault(
                                        account.asText(), "iemand die hier niet meer werkt"))
                        .toList())
            .part("sealed_wish", "words", "In uw woorden", json -> json.path("inOwnWords").asText())
            .moment("recorded_at", "recordedAt", "Genoteerd op")
            .staff("recorded_by", "recordedBy", "Door")
            .internal("version"),
        FileTable.of("caseload_overrun", "overruns", "Een coach met meer dossiers dan de norm")
            .orderedBy("at, id")
            .code("member", "role", "Als", member)
            .staff("coach", "coach", "Wie")
            .number("carried", "carried", "Dossiers")
            .number("places", "places", "Norm")
            .moment("at", "at", "Op")
            .staff("by_user", "by", "Beslist door")
            .sealed("sealed_reason", "reason", "Waarom")
            .internal("id"));
  }
}
