package be.woonspoor.casefile;

import be.woonspoor.casefile.FileCopy.Field;
import be.woonspoor.casefile.FileTable.Type;
import be.woonspoor.engine.Explanations;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What every capability leaves behind: letters, decisions, answers at each step, the timeline. */
@Component
@Order(90)
class RecordsInFile implements FileSections {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Explanations explanations;
  private final ObjectProvider<FileSections> sections;

  RecordsInFile(Explanations explanations, ObjectProvider<FileSections> sections) {
    this.explanations = explanations;
    this.sections = sections;
  }

  @Override
  public List<FileTable> tables() {
    return List.of(letters(), decisions(), notes(), steps(), timeline());
  }

  private static FileTable letters() {
    return FileTable.of("document", "documents", "Brieven en stukken")
        .orderedBy("sequence")
        .text("title", "title", "Titel")
        .code("addressee", "addressee", "Voor", code -> Document.Addressee.valueOf(code).label())
        .moment("made_at", "madeAt", "Gemaakt op")
        .staff("made_by", "madeBy", "Door")
        .number("pages", "pages", "Bladen")
        .text("media_type", "mediaType", "Soort bestand")
        .internal("id", "sequence", "kind", "template", "template_version", "sealed_content");
  }

  private FileTable decisions() {
    return FileTable.of("receipt", "decisions", "Beslissingen, en waarom")
        .orderedBy("at, entry")
        .code("decision", "decision", "Beslissing", this::title)
        .moment("at", "at", "Op")
        .text("outcome", "outcome", "Uitkomst")
        .text("sealed_text", "explanation", "Uitleg")
        .rows(
            "sealed_inputs",
            "grounds",
            "Waarop ze steunt",
            fields("name", "label", "value"),
            this::grounds)
        .parts("rules", "rules", "Regels die golden", rules -> texts(rules, "annotation"))
        .parts("unmet", "unmet", "Voorwaarden die niet vervuld waren", unmet -> texts(unmet, ""))
        .parts(
            "sealed_why",
            "difference",
            "Wat een verschil had gemaakt",
            why ->
                List.of("smallestChange", "byTime", "nearest").stream()
                    .map(part -> why.path(part).path("text").asText())
                    .filter(text -> !text.isBlank())
                    .toList())
        .text("table_key", "table", "Tabel")
        .number("table_version", "tableVersion", "Versie van de tabel")
        .internal(
            "id",
            "salt",
            "inputs_hash",
            "entry",
            "position",
            "previous_hash",
            "hash",
            "table_hash",
            "migrated",
            "sealed_salt",
            "text_hash",
            "why_hash");
  }

  private static FileTable notes() {
    return FileTable.of("note", "notes", "Notities")
        .orderedBy("at, id")
        .moment("at", "at", "Op")
        .staff("by_user", "by", "Door")
        .sealed("sealed_text", "text", "Notitie")
        .internal("id");
  }

  private FileTable steps() {
    var ofOthers = stepsOfOthers(sections);
    return FileTable.of("step_record", "steps", "Wat bij elke stap genoteerd werd")
        .orderedBy("at, id")
        .text("step_name", "step", "Stap")
        .moment("at", "at", "Op")
        .staff("by_user", "by", "Door")
        .rows(
            "sealed_content",
            "answers",
            "Vragen en antwoorden",
            fields("field", "question", "answer"),
            answers ->
                stream(answers)
                    .filter(answer -> !answer.path("field").asText().equals("caseNumber"))
                    .map(
                        answer ->
                            List.of(
                                new Field("field", "", answer.path("field").asText()),
                                new Field("question", "", answer.path("label").asText()),
                                new Field("answer", "", words(answer.path("shown")))))
                    .toList())
        .confidential(
            row ->
                row.text("step")
                    .filter(ofOthers::contains)
                    .map(
                        step ->
                            "%s, %s"
                                .formatted(
                                    row.text("step_name").orElse(step),
                                    row.day("at").map(DAY::format).orElse(""))))
        .internal("id", "process_key", "step", "deed", "version")
        .with(
            "step_record_id",
            FileTable.of("step_correction", "corrections", "Verbeterd")
                .orderedBy("version")
                .moment("at", "at", "Op")
                .staff("by_user", "by", "Door")
                .rows(
                    "sealed_changes",
                    "changes",
                    "Wat",
                    fields("field", "question", "was", "now"),
                    changes ->
                        stream(changes)
                            .map(
                                change ->
                                    List.of(
                                        new Field("field", "", change.path("field").asText()),
                                        new Field("question", "", change.path("label").asText()),
                                        new Field("was", "", words(change.path("was"))),
                                        new Field("now", "", words(change.path("now")))))
                            .toList())
                .internal("version"));
  }

  private static FileTable timeline() {
    return FileTable.of("timeline_entry", "timeline", "Verloop")
        .orderedBy("at, id")
        .moment("at", "at", "Op")
        .code("kind", "kind", "Soort", code -> Timeline.Kind.valueOf(code).label())
        .staff("by_user", "by", "Door")
        .text("title", "title", "Wat")
        .sealed("sealed_text", "text", "Meer")
        .internal("id", "deed", "document_id");
  }

  private String title(String decision) {
    return explanations.contract(decision).map(known -> known.title()).orElse("Beslissing");
  }

  private List<List<Field>> grounds(JsonNode inputs) {
    var grounds = new ArrayList<List<Field>>();
    inputs
        .fields()
        .forEachRemaining(
            input ->
                grounds.add(
                    List.of(
                        new Field("name", "", input.getKey()),
                        new Field("label", "", input.getKey()),
                        new Field("value", "", words(input.getValue())))));
    return grounds;
  }

  private static Set<String> stepsOfOthers(ObjectProvider<FileSections> sections) {
    return sections.stream()
        .flatMap(part -> part.stepsOfOthers().stream())
        .collect(Collectors.toSet());
  }

  private static Map<String, Type> fields(String... names) {
    var fields = new LinkedHashMap<String, Type>();
    for (var name : names) {
      fields.put(name, Type.TEXT);
    }
    return fields;
  }

  private static List<String> texts(JsonNode many, String part) {
    return stream(many)
        .map(one -> part.isEmpty() ? one.asText() : one.path(part).asText())
        .filter(text -> !text.isBlank())
        .toList();
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode many) {
    return StreamSupport.stream(many.spliterator(), false);
  }

  /** An answer as people write it. */
  private static String words(JsonNode value) {
    if (value.isBoolean()) {
      return value.asBoolean() ? "ja" : "nee";
    }
    if (value.isArray()) {
      return stream(value).map(RecordsInFile::words).collect(Collectors.joining(", "));
    }
    if (value.isObject()) {
      var cells = new ArrayList<String>();
      value.elements().forEachRemaining(cell -> cells.add(words(cell)));
      return String.join(" · ", cells);
    }
    var text = value.isNull() ? "" : value.asText();
    return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text).format(DAY) : text;
  }
}
