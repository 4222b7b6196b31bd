package be.woonspoor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journeys;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How long a coach waits for the list "Mijn taken" in a database with few and with many open cases:
 * over HTTP with the session of a browser, authorization on, the first page with its count, and the
 * names on the cards.
 */
class TaskListBench {

  private static final String MINE = "Mijn taken";
  private static final String ALL_COACHES = "Taken van de wooncoaches";
  private static final int CASES_PER_COACH = 18;
  private static final int WARM_UP = 30;
  private static final int TIMES = 300;

  /** A list of everybody's tasks takes longer, and no team has one of many thousands. */
  private static final int TIMES_EVERYBODY = 20;

  private static final int MOST_FOR_ONE_TEAM = 1_100;

  private static final int CONTACTS = 60;
  private static final double NANOS = 1e9;

  private static BenchProduct product;
  private static BenchReport report;
  private static CaseMultiplier multiplier;
  private static int originals;
  private static int copies;

  @BeforeAll
  static void start() throws IOException, SQLException {
    product = BenchProduct.start();
    report = new BenchReport("tasklist", product.databaseSettings());
    var cases = new RealCases(product);
    var coaches = DemoTeam.coaches().subList(0, 3);
    var began = System.nanoTime();
    for (var coach : coaches) {
      cases.caseload(coach, CASES_PER_COACH);
    }
    originals = coaches.size() * CASES_PER_COACH;
    report.add(
        "making " + originals + " real cases by their forms",
        "seconds",
        (System.nanoTime() - began) / NANOS,
        Map.of());
    multiplier = new CaseMultiplier(product.the(DataSource.class));
    multiplier.setAside("^WS-");
  }

  @AfterAll
  static void stop() throws IOException {
    report.write();
    multiplier.close();
    product.close();
  }

  @Test
  void a_coach_looks_at_the_list() throws IOException {
    for (var cases : sizes()) {
      grow(cases / originals);
      SlowStatements.count(product.jdbc());
      look();
      work();
      SlowStatements.write(product.jdbc(), "tasklist-" + openCases());
    }
    engineGoesOnWithACopy();
  }

  /** The sizes to measure at, from few to many. */
  private static List<Integer> sizes() {
    return Stream.of(System.getProperty("bench.cases", "1000,10000,100000").split(","))
        .map(Integer::valueOf)
        .toList();
  }

  private static void grow(int times) {
    var began = System.nanoTime();
    multiplier.copies(copies + 1, times - 1);
    copies = times - 1;
    multiplier.analyze();
    assertThat(multiplier.strays()).isEmpty();
    report.add(
        "multiplying them to " + openCases() + " open cases",
        "seconds",
        (System.nanoTime() - began) / NANOS,
        Map.of("openTasks", tasks(), "databaseMB", databaseMb()));
  }

  private static void look() {
    var random = new Random(copies);
    var own = new long[TIMES];
    var counts = new long[TIMES];
    var cards = new long[TIMES];
    var coaches = sessions(random);
    var mine = coaches.get(0).filter(MINE);
    var owned = coaches.stream().mapToLong(coach -> coach.count(mine)).summaryStatistics();
    assertThat(owned.getMin()).isPositive();
    for (var i = -WARM_UP; i < TIMES; i++) {
      var coach = coaches.get(random.nextInt(coaches.size()));
      var began = System.nanoTime();
      var page = coach.list(mine);
      var listed = System.nanoTime();
      var shown = coach.cards(page);
      var named = System.nanoTime();
      var count = coach.count(mine);
      var counted = System.nanoTime();
      assertThat(page.path("count").asLong()).isEqualTo(count);
      assertThat(shown).hasSize((int) Math.min(count, 15));
      if (i >= 0) {
        own[i] = listed - began;
        cards[i] = named - listed;
        counts[i] = counted - named;
      }
    }
    var at = ", " + openCases() + " open cases";
    tell("Mijn taken: first page and count" + at, own, owned.getMin() + " to " + owned.getMax());
    tell("names on its cards" + at, cards, "15 a page");
    tell("count alone" + at, counts, "");
    if (openCases() > MOST_FOR_ONE_TEAM) {
      return;
    }
    var everybody = new long[TIMES_EVERYBODY];
    var all = coaches.get(0).filter(ALL_COACHES);
    for (var i = -2; i < TIMES_EVERYBODY; i++) {
      var began = System.nanoTime();
      coaches.get(Math.floorMod(i, coaches.size())).list(all);
      if (i >= 0) {
        everybody[i] = System.nanoTime() - began;
      }
    }
    tell("Taken van de wooncoaches: first page and count" + at, everybody, "all of the team");
  }

  /** A coach writes down contacts with cases that were not copied, so that all can be opened. */
  private static void work() {
    var engine = product.the(ProcessEngine.class);
    var user = DemoTeam.coaches().get(0);
    var coach = TasklistUser.of(product.url(), user);
    var opens = new long[CONTACTS];
    var submits = new long[CONTACTS];
    var pages = new long[CONTACTS];
    for (var i = -5; i < CONTACTS; i++) {
      var task =
          engine
              .getTaskService()
              .createTaskQuery()
              .taskAssignee(user)
              .taskDefinitionKey("LogPlannedContact")
              .listPage(0, 1)
              .get(0);
      var caseNumber =
          engine
              .getRuntimeService()
              .createProcessInstanceQuery()
              .processInstanceId(task.getProcessInstanceId())
              .singleResult()
              .getBusinessKey();
      var began = System.nanoTime();
      coach.open(task.getId());
      var opened = System.nanoTime();
      coach.submit(task.getId(), RealCases.contact(product));
      var submitted = System.nanoTime();
      coach.look(caseNumber);
      var looked = System.nanoTime();
      if (i >= 0) {
        opens[i] = opened - began;
        submits[i] = submitted - opened;
        pages[i] = looked - submitted;
      }
      product.the(Journeys.class).of(caseNumber).fires("ContactDay");
    }
    var at = ", " + openCases() + " open cases";
    tell("opening the form of a contact" + at, opens, "");
    tell("submitting it" + at, submits, "");
    tell("the page of the case" + at, pages, "");
  }

  private static void tell(String what, long[] nanos, String tasks) {
    report.add(what, "ms (p50)", BenchReport.p50(nanos), details(nanos, tasks));
  }

  private static Map<String, Object> details(long[] nanos, String tasks) {
    var details = new LinkedHashMap<String, Object>();
    details.put("p95ms", BenchReport.p95(nanos));
    details.put("times", nanos.length);
    if (!tasks.isEmpty()) {
      details.put("tasks", tasks);
    }
    return details;
  }

  /** Coaches of the team that the demo has, whose copies coach the copies of their cases. */
  private static List<TasklistUser> sessions(Random random) {
    var users = new ArrayList<String>();
    DemoTeam.coaches().subList(0, 3).forEach(users::add);
    IntStream.range(0, 17)
        .mapToObj(i -> "coach" + (1 + i % 3) + "-" + (1 + random.nextInt(copies)))
        .distinct()
        .forEach(users::add);
    users.stream().skip(3).forEach(TaskListBench::hire);
    return users.stream().map(user -> TasklistUser.of(product.url(), user)).toList();
  }

  private static void hire(String userId) {
    var identity = product.the(ProcessEngine.class).getIdentityService();
    if (identity.createUserQuery().userId(userId).count() == 0) {
      var user = identity.newUser(userId);
      user.setPassword(DemoTeam.PASSWORD);
      identity.saveUser(user);
      identity.createMembership(userId, "wooncoach");
    }
  }

  /** A copy is a case like any other: its timer fires and its coach gets the task. */
  private static void engineGoesOnWithACopy() {
    var engine = product.the(ProcessEngine.class);
    var job =
        product
            .jdbc()
            .sql(
                """
                select j.id_ from act_ru_job j
                join act_ru_execution e on e.id_ = j.process_instance_id_
                where j.handler_cfg_ = 'ContactDay' and e.business_key_ like 'WS-21%' limit 1
                """)
            .query(String.class)
            .single();
    var instance =
        engine
            .getManagementService()
            .createJobQuery()
            .jobId(job)
            .singleResult()
            .getProcessInstanceId();
    engine.getManagementService().executeJob(job);
    var task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(instance)
            .taskDefinitionKey("LogPlannedContact")
            .singleResult();
    assertThat(task.getAssignee()).matches("coach[1-3]-\\d+");
  }

  private static long openCases() {
    return product
        .jdbc()
        .sql(
            """
            select count(*) from act_ru_execution where business_key_ is not null
              and parent_id_ is null and super_exec_ is null and business_key_ ~ '^WS-'
            """)
        .query(Long.class)
        .single();
  }

  private static long tasks() {
    return product.jdbc().sql("select count(*) from act_ru_task").query(Long.class).single();
  }

  private static long databaseMb() {
    return product
        .jdbc()
        .sql("select pg_database_size(current_database()) / 1048576")
        .query(Long.class)
        .single();
  }
}
