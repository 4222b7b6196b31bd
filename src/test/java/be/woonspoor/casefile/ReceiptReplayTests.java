package be.woonspoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.ReceiptChains.Finding;
import be.woonspoor.casefile.ReceiptChains.Problem;
import be.woonspoor.engine.Decisions;
import be.woonspoor.engine.Explanations;
import be.woonspoor.engine.model.ModelFiles;
import be.woonspoor.support.EmbeddedDatabase;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a table answered once, its bytes answer again, whatever came after. */
@WoonspoorTest
class ReceiptReplayTests {

  private static final Map<String, Map<String, Object>> ASKED =
      Map.of(
          "eligibility",
          Map.ofEntries(
              Map.entry("age", 40),
              Map.entry("ethosLight", 2),
              Map.entry("monthsHomeless", 1),
              Map.entry("cannotSearchPsychosocial", true),
              Map.entry("cannotSearchFinancial", true),
              Map.entry("honoursTenantObligations", true),
              Map.entry("livesAloneWithSupport", true),
              Map.entry("acceptsCoach", true),
              Map.entry("register", "POPULATION"),
              Map.entry("income", 12000.5),
              Map.entry("incomeLimit", 29515.0),
              Map.entry("incomeAge", 2),
              Map.entry("ownsProperty", false)),
          "admission-conditions",
          Map.of(
              "age",
              40,
              "register",
              "NONE",
              "ownsProperty",
              false,
              "income",
              12000.0,
              "incomeLimit",
              29515.0,
              "incomeAge",
              2),
          "fitting-occupancy",
          Map.of(
              "norm",
              "CORDIUM",
              "couple",
              false,
              "others",
              2,
              "mixedSex",
              true,
              "bedrooms",
              2,
              "stepFree",
              false,
              "needsStepFree",
              false),
          "offer-reply",
          Map.of(
              "reply",
              "REFUSED",
              "ground",
              "NONE",
              "proof",
              false,
              "refusalsBefore",
              0,
              "refusalsAllowed",
              1,
              "warned",
              false),
          "signal-level",
          Map.of("kind", "ARREARS", "monthsInArrears", 0, "balance", 612.5, "serious", false),
          "escalation-test",
          Map.of(
              "caseloadOnly",
              false,
              "leaseThreatened",
              false,
              "reviewsWithoutProgress",
              2,
              "redSignal",
              true),
          "rehousing-route",
          Map.of(
              "allocationRuns",
              false,
              "coached",
              true,
              "agreement",
              "LIVE",
              "recognised",
              true,
              "leaseState",
              "ENDING",
              "struckOff",
              false,
              "placeThisYear",
              true));

  @Autowired private Receipts receipts;
  @Autowired private ReceiptChains chains;
  @Autowired private Decisions decisions;
  @Autowired private Explanations explanations;
  @Autowired private Journeys journeys;
  @Autowired private RepositoryService repository;
  @Autowired private JdbcClient jdbc;
  @Autowired private List<JavaMigration> migrations;

  @Value("${woonspoor.master-key}")
  private String masterKey;

  @Test
  void every_table_answers_again_as_it_did_after_a_newer_version_answers_otherwise() {
    var caseNumber = journeys.aCase();
    ASKED.forEach((key, inputs) -> keep(caseNumber, key, inputs));
    var before = receipts.of(caseNumber);
    var deployments = new ArrayList<String>();
    try {
      for (var key : ASKED.keySet()) {
        deployments.add(deployWithoutRules(key));
        assertThat(decisions.decide(key, ASKED.get(key)).results()).as(key).isEmpty();
      }
      var verification = chains.verify(caseNumber);
      assertThat(verification.findings()).isEmpty();
      assertThat(verification.askedAgain()).isEqualTo(ASKED.size());
    } finally {
      deployments.forEach(id -> repository.deleteDeployment(id, true));
    }
    assertThat(receipts.of(caseNumber)).isEqualTo(before);
    assertThat(before).allMatch(receipt -> receipt.why().isPresent());
  }

  @Test
  void an_outcome_that_the_table_never_gave_is_found() {
    var caseNumber = journeys.aCase();
    var inputs = ASKED.get("offer-reply");
    receipts.keep(
        caseNumber,
        "offer-reply",
        "STRUCK_OFF",
        inputs,
        decisions.decide("offer-reply", inputs),
        "");
    assertThat(chains.verify(caseNumber).findings())
        .extracting(Finding::problem)
        .containsExactly(Problem.ANSWERS_OTHERWISE);
  }

  @Test
  void receipts_from_before_the_chain_survive_and_get_their_place() {
    var name = "migrated";
    jdbc.sql("create database " + name).update();
    var source = EmbeddedDatabase.shared().getDatabase("postgres", name);
    var old = JdbcClient.create(source);
    migrate(source, "601");
    var caseNumber = "WS-2025-00001";
    old.sql(
            """
            insert into woonspoor.case_file
              (case_number, received_at, first_name, last_name, birth_date)
            values ('WS-2025-00001', '2025-01-02Z', 'Oud', 'Dossier', '1980-01-01')
            """)
        .update();
    var sealer = new Sealer(old, new MasterKey(masterKey));
    sealer.createKey(caseNumber);
    for (var day : List.of("2025-03-04T10:00:00.123456Z", "2025-03-05T10:00:00Z")) {
      keepAsBefore(old, sealer, caseNumber, day);
    }
    migrate(source, "752");
    var migrated = new ReceiptChains(old, sealer, decisions, explanations);
    var verification = migrated.verify(caseNumber);
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.receipts()).isEqualTo(2);
    assertThat(
            old.sql("select bool_and(migrated) from woonspoor.receipt")
                .query(Boolean.class)
                .single())
        .isTrue();
    old.sql("alter table woonspoor.receipt disable trigger all").update();
    old.sql("update woonspoor.receipt set outcome = 'NO' where position = 1").update();
    assertThat(migrated.verify(caseNumber).findings())
        .extracting(Finding::problem)
        .containsExactly(Problem.CHANGED);
  }

  private void migrate(javax.sql.DataSource source, String target) {
    Flyway.configure()
        .dataSource(source)
        .schemas("woonspoor")
        .defaultSchema("woonspoor")
        .javaMigrations(migrations.toArray(JavaMigration[]::new))
        .target(target)
        .load()
        .migrate();
  }

  private static void keepAsBefore(JdbcClient old, Sealer sealer, String caseNumber, String at) {
    var salt = new byte[] {1, 2, 3};
    old.sql(
            """
            insert into woonspoor.receipt
              (id, case_number, decision, at, outcome, rules, unmet, salt, inputs_hash,
               sealed_inputs, sealed_text)
            values (:id, :case, 'recognition', :at::timestamptz, 'YES',
              '[{"id": "een", "annotation": "Één regel"}]', '["AGE"]', :salt, :hash, :inputs, :text)
            """)
        .param("id", UUID.randomUUID())
        .param("case", caseNumber)
        .param("at", at)
        .param("salt", salt)
        .param("hash", ReceiptHash.commitment(salt, "{}"))
        .param("inputs", sealer.seal(caseNumber, "{}"))
        .param("text", sealer.seal(caseNumber, "Omdat."))
        .update();
  }

  private void keep(String caseNumber, String key, Map<String, Object> inputs) {
    var answer = decisions.decide(key, inputs);
    var outcome = explanations.outcome(key, answer, inputs).orElseThrow();
    receipts.keep(caseNumber, key, outcome, new HashMap<>(inputs), answer, "Omdat.");
  }

  /** The same table with none of its rules. */
  private String deployWithoutRules(String key) {
    var file =
        ModelFiles.onClassPath().stream()
            .filter(model -> model.name().endsWith("/" + key + ".dmn"))
            .findFirst()
            .orElseThrow();
    var content =
        new String(file.bytes(), StandardCharsets.UTF_8).replaceAll("(?s)<rule .*</rule>", "");
    return repository
        .createDeployment()
        .name("newer " + key)
        .addString(file.name(), content)
        .deploy()
        .getId();
  }
}
