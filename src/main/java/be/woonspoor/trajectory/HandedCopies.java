package be.woonspoor.trajectory;

import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.casefile.FileCopy;
import be.woonspoor.casefile.NewDocument;
import be.woonspoor.casefile.Sealer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The copies that persons got of their files. What was handed over is kept as it was, sealed, with
 * its hash: it can be shown later that this and nothing else was given. Only who reads the notes
 * opens it; the office does not.
 */
@Service
public class HandedCopies {

  static final String PAPER = "FILE_COPY";
  static final String DATA = "FILE_COPY_DATA";

  private static final String PDF_TYPE = "application/pdf";
  private static final String JSON_TYPE = "application/json";

  private final FileExports exports;
  private final FilePaper paper;
  private final FileJson json;
  private final Documents documents;
  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Clock clock;

  HandedCopies(
      FileExports exports,
      FilePaper paper,
      FileJson json,
      Documents documents,
      JdbcClient jdbc,
      Sealer sealer,
      Clock clock) {
    this.exports = exports;
    this.paper = paper;
    this.json = json;
    this.documents = documents;
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.clock = clock;
  }

  /**
   * Makes the copy that answers a question and keeps it in the file.
   *
   * @param by user id of the lead, who decided what is kept back
   * @return what somebody decided to keep back, a line each
   */
  @Transactional
  public List<String> make(DataRequests.DataRequest request, Withheld withheld, String by) {
    var caseNumber = request.caseNumber();
    var export = exports.of(caseNumber, withheld);
    var printed = paper.print(export);
    var data = json.write(export);
    var pdf =
        documents.keep(
            caseNumber,
            document(PAPER, FilePaper.TITLE, PDF_TYPE, printed.pages(), printed.pdf()),
            by);
    var file =
        documents.keep(
            caseNumber,
            document(DATA, FilePaper.TITLE + ", voor een computer", JSON_TYPE, 1, data),
            by);
    var leftOut = chosen(export, withheld);
    jdbc.sql(
            """
            insert into woonspoor.file_copy
              (id, case_number, request_id, made_at, made_by, pdf_document, pdf_hash, json_document,
               json_hash, sealed_left_out)
            values (:id, :number, :request, :at, :by, :pdf, :pdfHash, :json, :jsonHash, :left)
            """)
        .param("id", UUID.randomUUID())
        .param("number", caseNumber)
        .param("request", request.id())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("pdf", pdf.id())
        .param("pdfHash", hash(printed.pdf()))
        .param("json", file.id())
        .param("jsonHash", hash(data))
        .param("left", sealer.seal(caseNumber, String.join("\n", leftOut)))
        .update();
    return leftOut;
  }

  /** What was kept back from the copy that answered a question, a line each. */
  public List<String> leftOut(DataRequests.DataRequest request) {
    return jdbc.sql("select sealed_left_out from woonspoor.file_copy where request_id = :request")
        .param("request", request.id())
        .query(byte[].class)
        .optional()
        .map(line -> sealer.open(request.caseNumber(), line))
        .map(text -> text.lines().toList())
        .orElse(List.of());
  }

  private static List<String> chosen(FileExport export, Withheld withheld) {
    var decided = withheld.entries().size() + withheld.words().size();
    var all = export.leftOut();
    return all.subList(all.size() - Math.min(decided, all.size()), all.size()).stream()
        .map(HandedCopies::line)
        .collect(Collectors.toList());
  }

  private static String line(FileCopy.LeftOut left) {
    return (left.what() + ": " + left.why()).replaceAll("\\s*\\R\\s*", " ");
  }

  private static NewDocument document(
      String kind, String title, String type, int pages, byte[] content) {
    return new NewDocument(
        kind,
        title,
        type,
        Document.Addressee.FILE,
        "file-copy",
        FileExport.VERSION,
        pages,
        content);
  }

  private static byte[] hash(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
