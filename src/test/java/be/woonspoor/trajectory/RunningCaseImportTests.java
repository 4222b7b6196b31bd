package be.woonspoor.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.ContactDesk;
import be.woonspoor.coaching.Phase;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Canaries;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.Leases;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tenants whose coaching began before the system did, many at once from a spreadsheet. */
@WoonspoorTest
class RunningCaseImportTests {

  private static final String HEAD =
      "kenmerk;voornaam;familienaam;geboortedatum;taal;telefoon;adres;huur_begin;verhuurder;ritme;"
          + "coach;laatste_contact;notitie";
  private static final DateTimeFormatter BELGIAN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @LocalServerPort private int port;
  @Autowired private RunningCaseImport imports;
  @Autowired private RunningCases cases;
  @Autowired private CaseFiles files;
  @Autowired private CoachingPlans plans;
  @Autowired private ContactDesk contacts;
  @Autowired private CaseTeam team;
  @Autowired private Leases leases;
  @Autowired private Stages stages;
  @Autowired private Timeline timeline;
  @Autowired private Terms terms;
  @Autowired private Journeys journeys;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private final String mark = "Overname" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void a_belgian_excel_file_starts_each_trajectory_in_coaching_with_the_next_contact_due() {
    var last = today().minusDays(10);
    var file =
        "\uFEFF%s\r\n%s\r\n\r\n%s\r\n"
            .formatted(
                HEAD,
                line(1, "03/02/1980", "01/03/2024", "Maandelijks", "coach3", BELGIAN.format(last)),
                "%s-2; Zoë ;%s2;4/5/1975;AR;0470 00 00 02;\"Proefstraat 2, 9000 Gent\";2023-01-01;"
                        .formatted(mark, mark)
                    + "Een andere verhuurder;wekelijks;greet claes;;\"Let op:\nde \"\"hond\"\".\"");
    var result = imports.run(file.getBytes(StandardCharsets.UTF_8), DemoTeam.LEAD);
    assertThat(result.errors()).isEmpty();
    assertThat(result.opened()).hasSize(2);
    var first = result.opened().get(0);
    assertThat(stages.current(first).map(StageSpan::stage)).contains(Stage.COACHING);
    assertThat(journeys.of(first).openTasks()).contains("SetFocus");
    assertThat(team.coachOf(first)).contains("coach3");
    assertThat(leases.current(first).orElseThrow())
        .satisfies(
            lease -> {
              assertThat(lease.startsOn()).isEqualTo(LocalDate.of(2024, 3, 1));
              assertThat(lease.keysOn()).contains(LocalDate.of(2024, 3, 1));
              assertThat(lease.terms().landlordId()).contains("thuispunt-gent");
            });
    assertThat(plans.get(first).phase()).isEqualTo(Phase.MONTHLY);
    assertThat(LocalDate.ofInstant(contacts.plan(first).contact(), Terms.BELGIUM))
        .as("the rhythm counts from the contact that was given")
        .isBetween(last.plusDays(22), last.plusDays(28))
        .matches(terms::isWorkingDay);
    var second = result.opened().get(1);
    assertThat(files.get(second).person().firstName()).isEqualTo("Zoë");
    assertThat(files.get(second).person().language()).contains("ar");
    assertThat(files.contact(second).address()).isEqualTo("Proefstraat 2, 9000 Gent");
    assertThat(team.coachOf(second)).contains("coach7");
    assertThat(timeline.of(second))
        .anySatisfy(
            entry ->
                assertThat(entry.text().orElse(""))
                    .contains("Een andere verhuurder", "de \"hond\"."));
  }

  @Test
  void a_file_in_the_code_page_of_excel_and_with_commas_is_read_as_well() {
    var line = line(1, "03/02/1980", "01/03/2024", "tweewekelijks", "coach3", "");
    var file = (HEAD + "\n" + line.replace("Test", "André")).replace(';', ',');
    var result = imports.run(file.getBytes(Charset.forName("windows-1252")), DemoTeam.LEAD);
    assertThat(result.errors()).isEmpty();
    assertThat(files.get(result.opened().get(0)).person().firstName()).isEqualTo("André");
  }

  @Test
  void every_error_is_told_by_line_and_column_and_nothing_is_imported() {
    var file =
        String.join(
            "\n",
            HEAD,
            line(1, "03/02/1980", "01/03/2024", "wekelijks", "coach3", ""),
            line(2, "31/02/1980", "01/03/2099", "soms", "niemand", "gisteren"),
            line(1, "03/02/1980", "01/03/2024", "wekelijks", "coach3", "") + ";te veel",
            ";;;;klingon;bel mij;;;;;;;");
    var result = imports.run(file.getBytes(StandardCharsets.UTF_8), DemoTeam.LEAD);
    assertThat(result.opened()).isEmpty();
    assertThat(cases.takenOver(mark + "-1")).isEmpty();
    assertThat(result.errors())
        .extracting(error -> error.line() + " " + error.column())
        .containsExactlyInAnyOrder(
            "3 D (geboortedatum)",
            "3 H (huur_begin)",
            "3 J (ritme)",
            "3 K (coach)",
            "3 L (laatste_contact)",
            "4 N",
            "4 A (kenmerk)",
            "5 A (kenmerk)",
            "5 B (voornaam)",
            "5 C (familienaam)",
            "5 D (geboortedatum)",
            "5 E (taal)",
            "5 F (telefoon)",
            "5 G (adres)",
            "5 H (huur_begin)",
            "5 I (verhuurder)",
            "5 J (ritme)",
            "5 K (coach)");
    assertThat(result.errors())
        .noneMatch(
            error -> error.message().contains("klingon") || error.message().contains("gist"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "naam,voornaam\nx,y", "kenmerk;\"voornaam\nzonder einde"})
  void what_is_no_such_table_is_told_so(String file) {
    var result = imports.check(file.getBytes(StandardCharsets.UTF_8));
    assertThat(result.errors()).isNotEmpty();
    assertThat(result.ready()).isZero();
  }

  @Test
  void the_same_file_again_changes_nothing_and_a_key_is_of_one_person() {
    var file = HEAD + "\n" + line(1, "03/02/1980", "01/03/2024", "wekelijks", "coach3", "");
    var bytes = file.getBytes(StandardCharsets.UTF_8);
    assertThat(imports.check(bytes).ready()).isOne();
    assertThat(cases.takenOver(mark + "-1")).isEmpty();
    var number = imports.run(bytes, DemoTeam.LEAD).opened().get(0);
    var again = imports.run(bytes, DemoTeam.LEAD);
    assertThat(again.errors()).isEmpty();
    assertThat(again.known()).isOne();
    assertThat(again.opened()).isEmpty();
    var other = file.replace("Test;", "Iemand;").getBytes(StandardCharsets.UTF_8);
    assertThat(imports.run(other, DemoTeam.LEAD).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.message()).contains("al iemand anders"));
    var otherKey = file.replace(mark + "-1", mark + "-9").getBytes(StandardCharsets.UTF_8);
    assertThat(imports.run(otherKey, DemoTeam.LEAD).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.message()).contains("al een dossier", number));
  }

  @Test
  void two_who_import_the_same_file_at_once_open_each_case_once() throws Exception {
    var file =
        String.join(
            "\n",
            HEAD,
            line(1, "03/02/1980", "01/03/2024", "wekelijks", "coach3", ""),
            line(2, "04/02/1980", "01/03/2024", "wekelijks", "coach3", ""));
    var bytes = file.getBytes(StandardCharsets.UTF_8);
    var start = new CountDownLatch(1);
    Callable<Integer> importing =
        () -> {
          start.await();
          try {
            return imports.run(bytes, DemoTeam.LEAD).opened().size();
          } catch (DuplicateKeyException e) {
            return 0;
          }
        };
    var people = Executors.newFixedThreadPool(2);
    try {
      var both = List.of(people.submit(importing), people.submit(importing));
      start.countDown();
      assertThat(both.get(0).get() + both.get(1).get()).isEqualTo(2);
    } finally {
      people.shutdown();
    }
    assertThat(filesOfThisTest()).isEqualTo(2);
  }

  @Test
  void the_lead_uploads_checks_and_imports_and_nothing_of_it_is_in_the_engine_or_the_log() {
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(log);
    try {
      var lead = WebSession.of(address(), DemoTeam.LEAD);
      var page = lead.get("/beheer/overname");
      assertThat(lead.get("/beheer/overname/sjabloon.csv").body())
          .isEqualTo("\uFEFF" + HEAD + "\r\n");
      var good = HEAD + "\n" + line(1, "03/02/1980", "01/03/2024", "wekelijks", "coach3", "");
      var wrong = good.replace("wekelijks", "nooit");
      var refused = upload(lead, page, wrong, "invoeren");
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("Er is niets ingevoerd", "J (ritme)");
      assertThat(upload(lead, page, good, "nakijken").body()).contains("nog niets ingevoerd");
      assertThat(filesOfThisTest()).isZero();
      assertThat(upload(lead, page, good, "invoeren").body())
          .contains("Ingevoerd:", "/dossier/WS-");
      assertThat(upload(lead, page, good, "invoeren").body()).contains("Waren al ingevoerd");
      assertThat(filesOfThisTest()).isOne();
      assertThat(upload(lead, page, "", "nakijken").body()).contains("Kies een bestand");
      assertThat(
              lead.upload(
                      "/beheer/overname",
                      lead.get("/assets/woonspoor.css"),
                      Map.of(),
                      "bestand",
                      good.getBytes(StandardCharsets.UTF_8))
                  .statusCode())
          .isEqualTo(403);
    } finally {
      root.detachAppender(log);
    }
    assertThat(new Canaries(jdbc).found(mark)).isEmpty();
    assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains(mark));
  }

  @ParameterizedTest
  @ValueSource(strings = {"coach1", "office", "referrer", "designer", "operator"})
  void nobody_else_imports(String user) {
    var session = WebSession.of(address(), user);
    assertThat(session.get("/beheer/overname").statusCode()).isEqualTo(403);
    assertThat(session.get("/beheer/overname/sjabloon.csv").statusCode()).isEqualTo(403);
    var file = HEAD + "\n" + line(1, "03/02/1980", "01/03/2024", "wekelijks", "coach3", "");
    assertThat(upload(session, session.get("/"), file, "invoeren").statusCode()).isEqualTo(403);
    assertThat(filesOfThisTest()).isZero();
  }

  private static java.net.http.HttpResponse<String> upload(
      WebSession session, java.net.http.HttpResponse<String> page, String file, String what) {
    return session.upload(
        "/beheer/overname",
        page,
        Map.of("wat", what),
        "bestand",
        file.getBytes(StandardCharsets.UTF_8));
  }

  private String line(
      int number, String born, String leaseStart, String phase, String coach, String lastContact) {
    return "%s-%d;Test;%s%d;%s;nl;;Proefstraat 1 te Gent;%s;thuispunt gent;%s;%s;%s;"
        .formatted(mark, number, mark, number, born, leaseStart, phase, coach, lastContact);
  }

  private int filesOfThisTest() {
    return jdbc.sql("select count(*) from woonspoor.case_file where last_name like :mark")
        .param("mark", mark + "%")
        .query(Integer.class)
        .single();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
