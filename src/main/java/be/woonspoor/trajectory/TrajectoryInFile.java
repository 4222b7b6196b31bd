package be.woonspoor.trajectory;

import be.woonspoor.casefile.FileSections;
import be.woonspoor.casefile.FileTable;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the case stood, and what the person asked about the own data. */
@Component
@Order(75)
class TrajectoryInFile implements FileSections {

  @Override
  public List<FileTable> tables() {
    return List.of(
        FileTable.of("trajectory", "trajectories", "Uw traject")
            .orderedBy("id")
            .moment("opened_at", "openedAt", "Begonnen op")
            .code("ending", "ending", "Einde", code -> Ending.valueOf(code).label())
            .moment("ended_at", "endedAt", "Gesloten op")
            .moment("retention_since", "retentionSince", "De bewaartermijn loopt sinds")
            .internal("id", "process_instance_id"),
        FileTable.of("stage_span", "stages", "De fasen")
            .orderedBy("since, id")
            .code("stage", "stage", "Fase", code -> Stage.valueOf(code).label())
            .moment("since", "since", "Sinds")
            .moment("until", "until", "Tot")
            .internal("id"),
        FileTable.of("running_case", "takenOver", "Overgenomen uit een eerder dossier")
            .text("external_key", "key", "Kenmerk daar")
            .moment("imported_at", "importedAt", "Op")
            .staff("imported_by", "importedBy", "Door"),
        requests());
  }

  private static FileTable requests() {
    return FileTable.of("data_request", "requests", "Wat u vroeg over uw gegevens")
        .key("process_instance_id")
        .orderedBy("requested_on, registered_at")
        .code("kind", "kind", "Vraag", code -> DataRequests.Kind.valueOf(code).label())
        .day("requested_on", "requestedOn", "Gevraagd op")
        .moment("registered_at", "registeredAt", "Ingeschreven op")
        .sealed("sealed_question", "question", "In uw woorden")
        .code(
            "asked_by",
            "askedBy",
            "Gevraagd door",
            Map.of("PERSON", "uzelf", "REPRESENTATIVE", "wie u vertegenwoordigt"))
        .code(
            "identity",
            "identity",
            "Hoe we wisten wie het vroeg",
            code -> DataRequests.Identity.valueOf(code).label())
        .sealed("sealed_mandate", "mandate", "Mandaat")
        .code(
            "concerns",
            "concerns",
            "Waarover",
            Map.of("DATA", "gegevens", "NOTES", "wat genoteerd werd"))
        .day("due_on", "dueOn", "Antwoord tegen")
        .day("extended_on", "extendedOn", "Termijn verlengd op")
        .sealed("sealed_extension", "extensionReason", "Waarom verlengd")
        .day("answered_on", "answeredOn", "Beantwoord op")
        .code("outcome", "outcome", "Antwoord", code -> DataRequests.Outcome.valueOf(code).label())
        .sealed("sealed_answer", "answer", "Uitleg")
        .internal("process_instance_id", "joined_to")
        .with(
            "request_id",
            FileTable.of("correction_point", "points", "Wat verbeterd moest worden")
                .orderedBy("id")
                .sealed("sealed_what", "what", "Wat")
                .yesNo("corrected", "corrected", "Verbeterd")
                .sealed("sealed_reason", "reason", "Waarom niet")
                .sealed("sealed_statement", "statement", "Uw verklaring")
                .moment("at", "at", "Op")
                .staff("by_user", "by", "Door"))
        .with(
            "request_id",
            FileTable.of("correction_notice", "notices", "Wie de foute gegevens kreeg")
                .orderedBy("id")
                .sealed("sealed_recipient", "recipient", "Wie")
                .yesNo("told", "told", "Weet van de verbetering")
                .sealed("sealed_reason", "reason", "Waarom niet"))
        .with(
            "request_id",
            FileTable.of("file_copy", "copies", "De kopie die u kreeg")
                .moment("made_at", "madeAt", "Gemaakt op")
                .staff("made_by", "madeBy", "Door")
                .list(
                    "sealed_left_out", "leftOut", "Wat wegbleef", text -> List.of(text.split("\n")))
                .internal("pdf_document", "pdf_hash", "json_document", "json_hash"))
        .with(
            "request_id",
            FileTable.of("erasure_approval", "approvals", "Klaar om te wissen")
                .staff("approved_by", "approvedBy", "Goedgekeurd door")
                .moment("approved_at", "approvedAt", "Op")
                .day("retention_ended", "retentionEnded", "Bewaartermijn voorbij op")
                .day("archives_on", "archivesOn", "Machtiging van het Rijksarchief van")
                .sealed("sealed_reference", "reference", "Kenmerk van de machtiging")
                .sealed("sealed_reason", "reason", "Waarom")
                .internal("table_version"));
  }
}
