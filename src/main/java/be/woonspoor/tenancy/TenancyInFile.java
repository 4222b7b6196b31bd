package be.woonspoor.tenancy;

import be.woonspoor.casefile.FileSections;
import be.woonspoor.casefile.FileTable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leases and signals about the home. Of who reported a signal the copy tells the kind only. */
@Component
@Order(50)
class TenancyInFile implements FileSections {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Who speaks of what is theirs, or of what the person knows from the source itself. */
  private static final Set<String> OPEN_SOURCES = Set.of("TENANT", "COACH", "SYSTEM", "COURT");

  @Override
  public List<FileTable> tables() {
    return List.of(
        FileTable.of("lease", "leases", "Uw huurcontracten")
            .orderedBy("starts_on, id")
            .code(
                "state",
                "state",
                "Stand",
                Map.of("NEXT", "volgt nog", "CURRENT", "loopt", "ENDED", "beëindigd"))
            .sealed("sealed_address", "address", "Adres")
            .list("sealed_costs", "costs", "Huur en kosten", TenancyInFile::costs)
            .number("bedrooms", "bedrooms", "Slaapkamers")
            .text("landlord_id", "landlord", "Verhuurder")
            .day("signed_on", "signedOn", "Getekend op")
            .day("starts_on", "startsOn", "Begint op")
            .day("keys_on", "keysOn", "Sleutels op")
            .day("term_ends_on", "termEndsOn", "Einde van de afgesproken duur")
            .day("ends_on", "endsOn", "Laatste dag")
            .code("end_reason", "endReason", "Waardoor", code -> Lease.End.valueOf(code).label())
            .internal("id", "version"),
        FileTable.of("signal", "signals", "Signalen over het wonen")
            .orderedBy("opened_at, id")
            .code("kind", "kind", "Waarover", code -> SignalKind.valueOf(code).label())
            .code("state", "state", "Stand", Map.of("OPEN", "open", "HANDLED", "opgevolgd"))
            .code(
                "level",
                "level",
                "Hoe dringend",
                Map.of("GREEN", "groen", "AMBER", "oranje", "RED", "rood"))
            .moment("opened_at", "openedAt", "Geopend op")
            .moment("answered_at", "answeredAt", "Opgenomen door een coach op")
            .moment("handled_at", "handledAt", "Afgerond op")
            .code("closing", "closing", "Hoe", TenancyInFile::closing)
            .staff("closed_by", "closedBy", "Door")
            .number("opening", "timesOpened", "Hoe vaak geopend")
            .internal("id", "version")
            .with("signal_id", reports())
            .with("signal_id", earlier())
            .with("signal_id", milestones()));
  }

  /** What was done about a signal is told with the step at which it was filled in. */
  private static FileTable earlier() {
    return FileTable.of("signal_opening", "earlierOpenings", "Eerder open")
        .orderedBy("opening")
        .key("opening")
        .number("opening", "opening", "Keer")
        .code("level", "level", "Hoe dringend", code -> SignalLevel.valueOf(code).label())
        .moment("opened_at", "openedAt", "Geopend op")
        .moment("answered_at", "answeredAt", "Opgenomen door een coach op")
        .moment("closed_at", "closedAt", "Afgerond op")
        .code("closing", "closing", "Hoe", TenancyInFile::closing)
        .staff("closed_by", "closedBy", "Door");
  }

  private static FileTable milestones() {
    return FileTable.of("tenancy_milestone", "milestones", "Mijlpalen")
        .orderedBy("due_on, id")
        .code("code", "milestone", "Wat", code -> MilestoneCode.valueOf(code).label())
        .code("state", "state", "Stand", code -> Milestone.State.valueOf(code).label())
        .day("reached_on", "reachedOn", "Bereikt op")
        .day("due_on", "dueOn", "Uiterlijk op")
        .moment("opened_at", "openedAt", "Genoteerd op")
        .moment("missed_at", "missedAt", "Voorbij zonder antwoord op")
        .moment("reviewed_at", "reviewedAt", "Bekeken door de hoofdmaatschappelijk werker op")
        .day("objected_on", "objectedOn", "U maakte bezwaar tegen een melding aan het OCMW op")
        .sealed("sealed_done", "done", "Wat gedaan is")
        .staff("by_user", "by", "Door")
        .moment("closed_at", "closedAt", "Afgerond op")
        .internal("rule", "opening", "version");
  }

  private static String closing(String code) {
    return SignalClosing.valueOf(code).label();
  }

  private static FileTable reports() {
    return FileTable.of("signal_report", "reports", "Wat gemeld werd")
        .orderedBy("id")
        .code("source", "source", "Van", code -> SignalSource.valueOf(code).label())
        .moment("reported_at", "reportedAt", "Gemeld op")
        .day("noticed_on", "noticedOn", "Gezien of gehoord op")
        .staff("by_user", "notedBy", "Genoteerd door")
        .yesNo("serious", "serious", "Dringend")
        .part("sealed_facts", "story", "Wat", json -> json.path("text").asText())
        .part("sealed_facts", "monthsInArrears", "Maanden achterstal", known("monthsInArrears"))
        .part("sealed_facts", "balance", "Openstaand bedrag in euro", known("balance"))
        .part("sealed_facts", "deadline", "Tegen", known("deadline"))
        .part("sealed_facts", "servedOn", "Betekend op", known("servedOn"))
        .number("opening", "opening", "Keer")
        .confidential(
            row ->
                row.text("source")
                    .filter(source -> !OPEN_SOURCES.contains(source))
                    .map(
                        source ->
                            "Melding van %s, %s"
                                .formatted(
                                    SignalSource.valueOf(source).label(),
                                    row.day("noticed_on").map(DAY::format).orElse(""))));
  }

  private static Function<JsonNode, String> known(String fact) {
    return json ->
        Optional.of(json.path(fact))
            .filter(value -> value.isValueNode() && !value.isNull())
            .map(JsonNode::asText)
            .orElse("");
  }

  private static List<String> costs(String amounts) {
    var parts = amounts.split(";", -1);
    return parts.length < 2
        ? List.of()
        : List.of("huur " + euro(parts[0]), "kosten " + euro(parts[1]));
  }

  private static String euro(String amount) {
    return amount.isEmpty() ? "niet bekend" : amount + " euro";
  }
}
