package be.woonspoor.trajectory;

import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.casefile.FileCopies;
import be.woonspoor.casefile.FileCopy;
import be.woonspoor.casefile.FileTable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes a copy of a file as JSON, with the letters to the person in it, and says how it reads. */
@Component
class FileJson {

  /** The section whose entries are documents; letters to the person carry their content. */
  private static final String DOCUMENTS = "documents";

  private static final String CONTENT = "content";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private final FileCopies copies;
  private final Documents documents;

  FileJson(FileCopies copies, Documents documents) {
    this.copies = copies;
    this.documents = documents;
  }

  byte[] write(FileExport export) {
    var file = JSON.createObjectNode();
    file.put("format", FileExport.FORMAT);
    file.put("version", FileExport.VERSION);
    file.put("caseNumber", export.caseNumber());
    file.put("madeAt", export.madeAt().toString());
    file.put("retention", export.retention());
    file.put("complaints", export.complaints());
    var leftOut = file.putArray("leftOut");
    export
        .leftOut()
        .forEach(left -> leftOut.addObject().put("what", left.what()).put("why", left.why()));
    var sections = file.putObject("sections");
    var letters = letters(export.caseNumber());
    for (var chapter : export.chapters()) {
      var entries = sections.putArray(chapter.name());
      for (var entry : chapter.entries()) {
        var written = entry(entry);
        var letter = letters.get(entry.key());
        if (chapter.name().equals(DOCUMENTS) && letter != null) {
          written.put(CONTENT, documents.open(letter));
        }
        entries.add(written);
      }
    }
    try {
      return JSON.writeValueAsBytes(file);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("this copy can't be written");
    }
  }

  private Map<String, Document> letters(String caseNumber) {
    var letters = new LinkedHashMap<String, Document>();
    documents.of(caseNumber).stream()
        .filter(document -> document.addressee() == Document.Addressee.CLIENT)
        .forEach(document -> letters.put(DOCUMENTS + ":" + document.id(), document));
    return letters;
  }

  private static ObjectNode entry(FileCopy.Entry entry) {
    var written = JSON.createObjectNode();
    for (var field : entry.fields()) {
      if (field.value() instanceof List<?> many) {
        var list = written.putArray(field.name());
        many.forEach(
            one -> {
              if (one instanceof FileCopy.Entry below) {
                list.add(entry(below));
              } else {
                list.addPOJO(one);
              }
            });
      } else {
        written.putPOJO(field.name(), field.value());
      }
    }
    return written;
  }

  /** The JSON schema of what {@link #write} gives, made of the sections that there are. */
  Map<String, Object> schema() {
    var sections = new LinkedHashMap<String, Object>();
    for (var table : copies.tables()) {
      var entry = entry(table.shape());
      if (table.name().equals(DOCUMENTS)) {
        properties(entry)
            .put(
                CONTENT,
                Map.of(
                    "type", "string",
                    "contentEncoding", "base64",
                    "description", "The letter itself, when it was written to the person"));
      }
      sections.put(
          table.name(), Map.of("type", "array", "description", table.title(), "items", entry));
    }
    var left = new LinkedHashMap<String, Object>();
    left.put("what", text("What is kept but not in the copy"));
    left.put("why", text("Why not"));
    var file = new LinkedHashMap<String, Object>();
    file.put("format", Map.of("type", "string", "enum", List.of(FileExport.FORMAT)));
    file.put("version", Map.of("type", "integer", "enum", List.of(FileExport.VERSION)));
    file.put("caseNumber", text("The number of the case"));
    file.put("madeAt", Map.of("type", "string", "format", "date-time"));
    file.put("retention", text("How long it is kept"));
    file.put("complaints", text("Who hears a complaint"));
    file.put("leftOut", Map.of("type", "array", "items", object(left, List.copyOf(left.keySet()))));
    file.put("sections", object(sections, List.copyOf(sections.keySet())));
    return object(file, List.copyOf(file.keySet()));
  }

  private static Map<String, Object> entry(Map<String, FileTable.Shape> shape) {
    var fields = new LinkedHashMap<String, Object>();
    shape.forEach((name, field) -> fields.put(name, field(field)));
    return object(fields, List.of());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> properties(Map<String, Object> object) {
    return (Map<String, Object>) object.get("properties");
  }

  private static Map<String, Object> field(FileTable.Shape field) {
    var schema = new LinkedHashMap<String, Object>();
    switch (field.type()) {
      case TEXT, STAFF -> schema.put("type", "string");
      case DAY -> {
        schema.put("type", "string");
        schema.put("format", "date");
      }
      case MOMENT -> {
        schema.put("type", "string");
        schema.put("format", "date-time");
      }
      case NUMBER -> schema.put("type", "number");
      case YES_NO -> schema.put("type", "boolean");
      case CODE -> {
        var coded = new LinkedHashMap<String, Object>();
        coded.put("code", Map.of("type", "string"));
        coded.put("label", Map.of("type", "string"));
        schema.putAll(object(coded, List.of("code", "label")));
      }
      case LIST -> {
        schema.put("type", "array");
        schema.put("items", Map.of("type", "string"));
      }
      case ROWS -> {
        schema.put("type", "array");
        schema.put("items", entry(field.cells()));
      }
    }
    if (!field.label().isBlank()) {
      schema.put("description", field.label());
    }
    return schema;
  }

  private static Map<String, Object> text(String description) {
    return Map.of("type", "string", "description", description);
  }

  private static Map<String, Object> object(Map<String, Object> fields, List<String> required) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", fields);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }
}
