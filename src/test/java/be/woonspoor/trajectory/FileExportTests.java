package be.woonspoor.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.agreement.Consent;
import be.woonspoor.agreement.Consents;
import be.woonspoor.agreement.Occasion;
import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.casefile.FileCopies;
import be.woonspoor.casefile.FileCopy;
import be.woonspoor.casefile.FileTable;
import be.woonspoor.casefile.NewDocument;
import be.woonspoor.engine.Terms;
import be.woonspoor.letters.Pdf;
import be.woonspoor.letters.PdfUa;
import be.woonspoor.support.AtOnce;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalSource;
import be.woonspoor.tenancy.Signals;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;

/** The copy that a person gets of the own file: whole, readable, and without others in it. */
@WoonspoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileExportTests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SAID = "Om drie uur riep iemand op de trap.";
  private static final String NOTE = "Hij wil terug gaan vissen met Robert uit de Lindestraat.";
  private static final String LETTER = "Beste Nora, dit is uw brief.";

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private FileExports exports;
  @Autowired private FileCopies copies;
  @Autowired private FileJson json;
  @Autowired private FilePaper paper;
  @Autowired private HandedCopies handed;
  @Autowired private DataRequests requests;
  @Autowired private Documents documents;
  @Autowired private Signals signals;
  @Autowired private Consents consents;
  @Autowired private CaseTeam team;
  @Autowired private Clock clock;

  private String number;

  @BeforeAll
  void aTenantOfWhomMuchIsKept() {
    var values = new HashMap<String, Object>();
    values.put("firstName", "Nora");
    values.put("lastName", "Kopiemans" + UUID.randomUUID().toString().substring(0, 6));
    values.put("birthDate", "1980-02-03");
    values.put("address", "Visserij 2, 9000 Gent");
    values.put("leaseStart", "2024-03-01");
    values.put("landlord", "Thuispunt Gent");
    values.put("phase", "FORTNIGHTLY");
    values.put("coach", "coach3");
    values.put("agreementKnown", true);
    values.put("lastContactOn", "2024-03-02");
    number = journeys.startWithForm("take-over-case", "lead", values).caseNumber();
    journeys.startWithForm(
        "update-case",
        "coach3",
        Map.of(
            "caseNumber",
            number,
            "phone",
            "0470 12 34 56",
            "coachWishChanged",
            true,
            "notThisCoach",
            "coach7",
            "coachWishWords",
            "Liever iemand die rustig praat."));
    signals.keep(
        number,
        SignalKind.NUISANCE,
        new SignalReport(
            clock.instant(),
            "coach3",
            SignalSource.NEIGHBOUR,
            today(),
            false,
            SignalDetails.story(SAID)));
    signals.keep(
        number,
        SignalKind.UPKEEP,
        new SignalReport(
            clock.instant(),
            "coach3",
            SignalSource.TENANT,
            today(),
            false,
            SignalDetails.story(NOTE)));
    var consent =
        new Consent(
            UUID.randomUUID(),
            "Wijkgezondheidscentrum De Sluis",
            Consent.Purpose.HEALTH,
            Consent.DataKind.CARE,
            today(),
            today().plusYears(1));
    consents.give(number, consent, "Dat is goed voor mij.");
    consents.share(number, consent.id(), Occasion.SIGNAL, "coach3");
    documents.keep(
        number,
        new NewDocument(
            "RECOGNISED",
            "Erkenning",
            "application/pdf",
            Document.Addressee.CLIENT,
            "recognised",
            1,
            1,
            LETTER.getBytes(StandardCharsets.UTF_8)),
        DemoTeam.LEAD);
  }

  @Test
  void all_that_was_kept_is_in_the_json_and_it_follows_its_schema() throws IOException {
    var written = JSON.readTree(json.write(exports.of(number, Withheld.NOTHING)));
    follows(written);
    assertThat(written.path("format").asText()).isEqualTo(FileExport.FORMAT);
    assertThat(written.path("version").asInt()).isEqualTo(FileExport.VERSION);
    var sections = written.path("sections");
    assertThat(sections.at("/person/0/phone").asText()).isEqualTo("0470 12 34 56");
    assertThat(sections.at("/leases/0/address").asText()).isEqualTo("Visserij 2, 9000 Gent");
    assertThat(sections.at("/signals/0/kind/code").asText()).isEqualTo("NUISANCE");
    assertThat(sections.at("/signals/0/reports/0/story").asText()).isEqualTo(SAID);
    assertThat(sections.at("/consents/0/sharings/0/occasion/code").asText()).isEqualTo("SIGNAL");
    assertThat(sections.at("/coachWish/0/words").asText())
        .isEqualTo("Liever iemand die rustig praat.");
    assertThat(sections.at("/documents/0/content").binaryValue())
        .isEqualTo(LETTER.getBytes(StandardCharsets.UTF_8));
    assertThat(sections.path("timeline")).isNotEmpty();
    assertThat(sections.path("steps")).isNotEmpty();
  }

  @Test
  void staff_are_there_by_name_and_function_and_never_by_account() throws IOException {
    var text = new String(json.write(exports.of(number, Withheld.NOTHING)), StandardCharsets.UTF_8);
    assertThat(text).contains("(wooncoach)", "(hoofdmaatschappelijk werker)");
    assertThat(text).doesNotContain("coach3", "coach7", "\"lead");
    assertThat(JSON.readTree(text).at("/sections/coachWish/0/notThese/0").asText())
        .doesNotContain("coach");
  }

  @Test
  void the_paper_is_accessible_says_the_rights_first_and_holds_every_section() throws IOException {
    var export = exports.of(number, Withheld.NOTHING);
    var pdf = paper.print(export).pdf();
    Files.createDirectories(Path.of("target/letters"));
    Files.write(Path.of("target/letters/file-copy.pdf"), pdf);
    assertThat(PdfUa.failures(pdf)).isEmpty();
    var text = Pdf.read(pdf).text();
    assertThat(text)
        .startsWith("Team Wooncoaching (voorbeeld)")
        .contains("Wie mag wat zien?", "Klachtendienst", "10 jaar", SAID, NOTE)
        .contains("Wijkgezondheidscentrum De Sluis", "0470 12 34 56", "coach")
        .contains("de naam van wie een signaal meldde");
    copies.tables().forEach(table -> assertThat(text).contains(table.title()));
  }

  /** Each section prints what it holds, also one that this case has nothing for. */
  @Test
  void a_word_in_any_field_of_any_section_is_printed_and_written() throws IOException {
    var words = new ArrayList<String>();
    var chapters =
        copies.tables().stream()
            .map(
                table ->
                    new FileCopy.Chapter(
                        table.name(),
                        table.title(),
                        List.of(
                            new FileCopy.Entry(
                                table.name() + ":x",
                                Optional.empty(),
                                filled(table.shape(), words)))))
            .toList();
    var export = new FileExport(number, Instant.EPOCH, chapters, List.of(), "Lang.", "Iemand.");
    assertThat(words).hasSizeGreaterThan(100);
    var text = Pdf.read(paper.print(export).pdf()).text();
    var written = new String(json.write(export), StandardCharsets.UTF_8);
    for (var word : words) {
      assertThat(text).contains(word);
      assertThat(written).contains(word);
    }
    follows(JSON.readTree(written));
  }

  @Test
  void what_a_neighbour_said_may_be_kept_back_and_then_it_is_nowhere() throws IOException {
    var said = exports.confidential(number);
    assertThat(said).hasSize(1);
    assertThat(said.get(0).confidential()).hasValueSatisfying(w -> w.contains("een buur"));
    var why = "De buur zou herkend worden.";
    var export =
        exports.of(
            number,
            new Withheld(
                Map.of(said.get(0).key(), why),
                Map.of("robert uit de lindestraat", "Dat is iemand anders.")));
    var written = new String(json.write(export), StandardCharsets.UTF_8);
    var printed = Pdf.read(paper.print(export).pdf()).text();
    for (var text : List.of(written, printed)) {
      assertThat(text).doesNotContain(SAID, "Robert").contains(why, "Dat is iemand anders.");
      assertThat(text).contains(Redaction.GONE, "terug gaan vissen", "een buur");
    }
    follows(JSON.readTree(written));
  }

  @ParameterizedTest
  @CsvSource({
    "lead, 200",
    "coach3, 403",
    "coach1, 403",
    "office, 403",
    "referrer, 403",
    "designer, 403",
    "operator, 403"
  })
  void only_the_lead_reads_the_copy_before_it_is_made(String user, int status) {
    asks(number);
    for (var door : List.of("json", "pdf")) {
      assertThat(api(user, door).status()).as("%s as %s", door, user).isEqualTo(status);
    }
  }

  @Test
  void a_look_at_the_copy_is_noted_in_the_file_for_the_person_too() throws IOException {
    asks(number);
    var answer = WebSession.of(address(), DemoTeam.LEAD).get(path("pdf"));
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("inzage-" + number + ".pdf")
        .doesNotContain("Kopiemans");
    var sections = JSON.readTree(json.write(exports.of(number, Withheld.NOTHING))).path("sections");
    assertThat(sections.at("/looks/0/reason").asText()).contains("kopie");
    assertThat(sections.path("timeline").toString()).contains("kopie van het dossier gelezen");
  }

  @Test
  void nobody_reads_a_copy_that_nobody_asked_for() {
    var unasked = journeys.aCase();
    var http = new Http(address(), DemoTeam.LEAD, DemoTeam.PASSWORD);
    assertThat(http.get("/api/cases/WS-2026-99999/export.json").status()).isEqualTo(404);
    assertThat(http.get("/api/cases/none/export.pdf").status()).isEqualTo(404);
    assertThat(http.get("/api/cases/" + unasked + "/export.json").status()).isEqualTo(409);
  }

  @Test
  void of_two_who_make_the_copy_at_once_one_does() {
    var other = journeys.aCase();
    var request = requests.get(asks(other).processInstanceId());
    Callable<Boolean> attempt =
        () -> {
          try {
            handed.make(request, Withheld.NOTHING, DemoTeam.LEAD);
            return true;
          } catch (DuplicateKeyException second) {
            return false;
          }
        };
    var made = AtOnce.all(List.of(attempt, attempt));
    assertThat(made).containsExactlyInAnyOrder(true, false);
    assertThat(documents.of(other))
        .filteredOn(document -> document.kind().equals(HandedCopies.PAPER))
        .hasSize(1);
  }

  @Test
  void the_page_of_the_case_lists_the_question_and_the_office_opens_no_copy() {
    var other = journeys.aCase();
    team.assign(other, "coach3", DemoTeam.LEAD);
    var request = requests.get(asks(other).processInstanceId());
    handed.make(request, Withheld.NOTHING, DemoTeam.LEAD);
    var office = WebSession.of(address(), DemoTeam.OFFICE);
    assertThat(office.get("/dossier/" + other).body())
        .contains("Vragen over eigen gegevens", "nog niet beantwoord")
        .doesNotContain(FilePaper.TITLE + "</span>");
    for (var document : documents.of(other)) {
      var path = "/dossier/" + other + "/documenten/" + document.id();
      assertThat(office.get(path).statusCode())
          .isEqualTo(document.addressee() == Document.Addressee.FILE ? 404 : 200);
      assertThat(WebSession.of(address(), "coach3").get(path).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void the_description_of_the_api_says_how_the_copy_reads() {
    var described = new Http(address(), DemoTeam.LEAD, DemoTeam.PASSWORD).get("/api/openapi");
    var sections =
        described
            .body()
            .path("paths")
            .path("/api/cases/{caseNumber}/export.json")
            .at("/get/responses/200/content")
            .path("application/json")
            .at("/schema/properties/sections/properties");
    assertThat(sections.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(
            copies.tables().stream().map(FileTable::name).toList());
  }

  private static List<FileCopy.Field> filled(
      Map<String, FileTable.Shape> shape, List<String> words) {
    var fields = new ArrayList<FileCopy.Field>();
    shape.forEach((name, field) -> fields.add(field(name, field, words)));
    return fields;
  }

  private static FileCopy.Field field(String name, FileTable.Shape shape, List<String> words) {
    return new FileCopy.Field(
        name,
        shape.label(),
        switch (shape.type()) {
          case TEXT, STAFF -> word(words);
          case DAY -> LocalDate.of(2026, 1, 5);
          case MOMENT -> Instant.EPOCH;
          case NUMBER -> 7;
          case YES_NO -> true;
          case CODE -> new FileCopy.Coded("CODE", word(words));
          case LIST -> List.of(word(words), word(words));
          case ROWS ->
              List.of(new FileCopy.Entry("", Optional.empty(), filled(shape.cells(), words)));
        });
  }

  private static String word(List<String> words) {
    words.add("kanarie" + words.size() + "x");
    return words.get(words.size() - 1);
  }

  private void follows(JsonNode written) {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(JSON.valueToTree(json.schema()));
    assertThat(schema.validate(written)).isEmpty();
  }

  private Journey asks(String caseNumber) {
    return journeys.startWithForm(
        "data-request",
        DemoTeam.OFFICE,
        Map.of(
            "caseNumber", caseNumber,
            "requestKind", "SEE",
            "requestedOn", today().toString(),
            "askedBy", "PERSON",
            "identity", "KNOWN",
            "question", "Ik wil alles zien."));
  }

  private Http.Answer api(String user, String door) {
    return new Http(address(), user, DemoTeam.PASSWORD).get(path(door));
  }

  private String path(String door) {
    return "/api/cases/" + number + "/export." + door;
  }

  private String address() {
    return "http://localhost:" + port;
  }

  private LocalDate today() {
    return clock.instant().atZone(Terms.BELGIUM).toLocalDate();
  }
}
