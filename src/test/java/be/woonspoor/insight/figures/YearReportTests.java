package be.woonspoor.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.letters.Pdf;
import be.woonspoor.letters.PdfUa;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.WoonspoorTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What leaves the house: one report in three forms, with nobody in it. */
@WoonspoorTest
class YearReportTests {

  private static final String FEW = "minder dan 5";

  /** What a landlord has no business with (rule 1, R9), and what could name somebody. */
  private static final Pattern NOT_FOR_LANDLORDS =
      Pattern.compile(
          "signaal|signalen|intensie|psychi|verslav|jeugd|weiger|begeleid|overeenkomst|intrek|toestemming"
              + "|ziekenhuis|gevangen|zwanger|contacten|werklast|signal|refus|escalat|contacts|consent",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SOMEBODY = Pattern.compile("WS-\\d{4}-\\d{5}|Gouden|Cijfer[A-N]\\b");

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  private GoldenPopulation people;

  @BeforeEach
  void population() {
    people = GoldenPopulation.in(context);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void page_table_and_program_read_the_same_and_nobody_is_in_it(boolean forLandlord)
      throws IOException {
    var query = forLandlord ? "?landlord=" + people.landlord() : "";
    var json = lead().get("/api/reports/2002" + query).body();
    var csv = new String(download("/csv" + query), StandardCharsets.UTF_8);
    var pdf = download("/pdf" + query);
    keep(forLandlord ? "landlord" : "ocmw", pdf);

    assertThat(ofCsv(csv)).isEqualTo(ofJson(json)).hasSizeGreaterThan(20);
    var text = Pdf.read(pdf).text();
    for (var figure : json.path("figures")) {
      assertThat(text).contains(figure.path("title").asText(), figure.path("about").asText());
      for (var line : figure.path("lines")) {
        assertThat(text).contains(spoken(figure, line));
        assertThat(line.has("cases")).isFalse();
      }
    }
    assertThat(PdfUa.failures(pdf)).isEmpty();
    for (var form : new String[] {json.toString(), csv, text}) {
      assertThat(SOMEBODY.matcher(form).results().map(found -> found.group())).isEmpty();
    }
  }

  @Test
  void a_landlord_reads_nothing_of_guidance_signals_or_reasons() throws IOException {
    var query = "?landlord=" + people.landlord();
    var json = lead().get("/api/reports/2002" + query).body();

    assertThat(json.path("figures").findValuesAsText("name"))
        .contains("still-housed", "offers", "places", "leases")
        .doesNotContain(
            "lead-times", "refusals", "caseload", "contacts", "signals", "escalations", "returns");
    var all =
        json
            + new String(download("/csv" + query), StandardCharsets.UTF_8)
            + Pdf.read(download("/pdf" + query)).text();
    assertThat(NOT_FOR_LANDLORDS.matcher(all).results().map(found -> found.group())).isEmpty();
    // K alone is registered there; how many places the team has, and who gave one back, is not told
    assertThat(ofJson(json))
        .containsEntry("places/2002/committed", "1")
        .containsEntry("places/2002/reserved", "0")
        .containsEntry("places/2002/released", "")
        .containsEntry("places/2002/total", "");
    var ocmw = lead().get("/api/reports/2002").body().toString();
    assertThat(NOT_FOR_LANDLORDS.matcher(ocmw).find())
        .as("the search finds what is there")
        .isTrue();
  }

  @Test
  void small_numbers_stay_in_the_house() {
    var outside = ofJson(lead().get("/api/reports/2002").body());
    assertThat(outside)
        .containsEntry("escalations/ADDICTION/count", FEW)
        .containsEntry("escalations/YOUTH_CARE/count", FEW)
        .containsEntry("refusals/HOSPITAL/founded", FEW)
        .containsEntry("still-housed/after-12-months/people", "10")
        .containsEntry("still-housed/after-12-months/lost", FEW)
        .containsEntry("still-housed/after-12-months/estimate", "0.729")
        .containsEntry("places/2002/reserved", "1");
  }

  @Test
  void this_year_goes_as_far_as_today() {
    var today = context.getBean(Indicators.class).today();
    var json = lead().get("/api/reports/" + today.getYear()).body();
    assertThat(json.path("to").asText()).isEqualTo(today.toString());
    assertThat(json.path("title").asText())
        .startsWith(
            today.getDayOfYear() == today.lengthOfYear() ? "Jaarverslag" : "Tussentijds verslag");
    assertThat(lead().get("/api/reports/2002").body().path("title").asText())
        .isEqualTo("Jaarverslag 2002");
  }

  private static Map<String, String> ofJson(JsonNode json) {
    var values = new LinkedHashMap<String, String>();
    for (var figure : json.path("figures")) {
      for (var line : figure.path("lines")) {
        for (var measure : figure.path("measures")) {
          var name = measure.path("name").asText();
          values.put(
              figure.path("name").asText() + "/" + line.path("line").asText() + "/" + name,
              value(line, name));
        }
      }
    }
    return values;
  }

  private static String value(JsonNode line, String measure) {
    for (var kept : line.path("keptBack")) {
      if (kept.asText().equals(measure)) {
        return FEW;
      }
    }
    var value = line.path("values").path(measure);
    return value.isMissingNode() ? "" : same(value.asText());
  }

  private static Map<String, String> ofCsv(String csv) throws IOException {
    assertThat(csv).startsWith("\uFEFFjaar;");
    var values = new LinkedHashMap<String, String>();
    var format =
        CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
    for (var row : format.parse(new StringReader(csv.substring(1)))) {
      var value = row.get("waarde");
      values.put(
          row.get("cijfer") + "/" + row.get("regel") + "/" + row.get("maat"),
          value.equals(FEW) || value.isEmpty() ? value : same(value.replace(',', '.')));
    }
    return values;
  }

  private static String same(String number) {
    return new BigDecimal(number).stripTrailingZeros().toPlainString();
  }

  /** A row of the PDF as a screen reader says it. */
  private static String spoken(JsonNode figure, JsonNode line) {
    var spoken = new StringBuilder(line.path("label").asText());
    for (var measure : figure.path("measures")) {
      var name = measure.path("name").asText();
      var used = false;
      for (var other : figure.path("lines")) {
        used |= !value(other, name).isEmpty();
      }
      if (used) {
        spoken.append(' ').append(cell(line, measure));
      }
    }
    return spoken.toString();
  }

  private static String cell(JsonNode line, JsonNode measure) {
    var value = value(line, measure.path("name").asText());
    if (value.equals(FEW)) {
      return FEW;
    }
    if (value.isEmpty()) {
      return "niet te zeggen";
    }
    var number = line.path("values").path(measure.path("name").asText()).decimalValue();
    return switch (measure.path("unit").asText()) {
      case "share" -> fixed(number.movePointRight(2), 1) + " %";
      case "days", "weeks" -> fixed(number, 1);
      case "fte", "ratio" -> fixed(number, 2);
      default -> fixed(number, 0);
    };
  }

  private static String fixed(BigDecimal number, int decimals) {
    return number.setScale(decimals).toPlainString().replace('.', ',');
  }

  private Http lead() {
    return new Http("http://localhost:" + port, DemoTeam.LEAD, DemoTeam.PASSWORD);
  }

  private byte[] download(String path) throws IOException {
    var login = DemoTeam.LEAD + ":" + DemoTeam.PASSWORD;
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/reports/2002" + path))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
            .build();
    try {
      var answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
          .contains("woonspoor-2002-");
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void keep(String name, byte[] pdf) throws IOException {
    var folder = Path.of("target", "reports");
    Files.createDirectories(folder);
    Files.write(folder.resolve("yearly-" + name + ".pdf"), pdf);
  }
}
