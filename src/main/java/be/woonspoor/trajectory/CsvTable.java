package be.woonspoor.trajectory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as a spreadsheet writes it: with semicolons or commas, with or without a byte order mark,
 * in UTF-8 or in the Western European code page that Excel still uses.
 */
final class CsvTable {

  private static final Charset EXCEL = Charset.forName("windows-1252");
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LETTERS = 26;

  private final List<String> heads;
  private final List<Line> lines;
  private final List<ImportError> errors;

  private CsvTable(List<String> heads, List<Line> lines, List<ImportError> errors) {
    this.heads = heads;
    this.lines = lines;
    this.errors = errors;
  }

  /** One line: its number in the file and its cells by head. */
  record Line(int number, Map<String, String> cells) {

    String cell(String head) {
      return cells.getOrDefault(head, "");
    }
  }

  /** Reads a table; what can't be read as one is told as errors. */
  static CsvTable read(byte[] bytes) {
    var text = decoded(bytes);
    var errors = new ArrayList<ImportError>();
    var lines = new ArrayList<Line>();
    var heads = List.<String>of();
    try (var parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format(text)).get()) {
      var before = 0L;
      for (var rows = parser.iterator(); rows.hasNext(); ) {
        var row = rows.next();
        var number = (int) before + 1;
        before = parser.getCurrentLineNumber();
        if (heads.isEmpty()) {
          heads = heads(row);
        } else if (!isEmpty(row)) {
          lines.add(line(number, heads, row, errors));
        }
      }
    } catch (UncheckedIOException | IOException | IllegalStateException e) {
      errors.add(
          new ImportError(
              lines.isEmpty() ? 1 : lines.get(lines.size() - 1).number() + 1,
              "",
              "Vanaf hier is het bestand niet te lezen: staat er een aanhalingsteken te veel?"));
    }
    return new CsvTable(heads, lines, errors);
  }

  List<String> heads() {
    return heads;
  }

  List<Line> lines() {
    return lines;
  }

  List<ImportError> errors() {
    return errors;
  }

  /** A column as people find it in a spreadsheet: its letter and its name. */
  String column(String head) {
    var at = heads.indexOf(head);
    return at < 0 ? head : letter(at) + " (" + head + ")";
  }

  static String letter(int column) {
    var last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letter(column / LETTERS - 1) + last;
  }

  private static CSVFormat format(String text) {
    var head = text.lines().findFirst().orElse("");
    var delimiter = head.contains(";") ? ';' : head.contains("\t") ? '\t' : ',';
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(false)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }

  private static List<String> heads(CSVRecord row) {
    var heads = new ArrayList<String>();
    row.forEach(cell -> heads.add(cell.strip().toLowerCase(Locale.ROOT)));
    while (!heads.isEmpty() && heads.get(heads.size() - 1).isEmpty()) {
      heads.remove(heads.size() - 1);
    }
    return heads;
  }

  private static Line line(
      int number, List<String> heads, CSVRecord row, List<ImportError> errors) {
    var cells = new LinkedHashMap<String, String>();
    for (var at = 0; at < row.size(); at++) {
      var cell = row.get(at).strip();
      if (at < heads.size()) {
        cells.put(heads.get(at), cell);
      } else if (!cell.isEmpty()) {
        errors.add(
            new ImportError(
                number,
                letter(at),
                "Deze cel hoort bij geen kolom: staat er een scheidingsteken te"
                    + " veel in deze regel?"));
      }
    }
    return new Line(number, cells);
  }

  private static boolean isEmpty(CSVRecord row) {
    return row.stream().allMatch(String::isBlank);
  }

  private static String decoded(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, EXCEL);
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
