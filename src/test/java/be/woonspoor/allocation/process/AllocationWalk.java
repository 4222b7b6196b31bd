package be.woonspoor.allocation.process;

import be.woonspoor.agreement.LeaseKnowledge;
import be.woonspoor.allocation.NoPlaceHeld;
import be.woonspoor.allocation.PlaceHeldAlready;
import be.woonspoor.allocation.TotalTooLow;
import be.woonspoor.allocation.process.Now.Open;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Messages;
import be.woonspoor.support.Acting;
import be.woonspoor.support.PlannedOnce;
import be.woonspoor.support.RandomForms;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One random thing that happens to a case at a time: somebody completes a form, a timer fires, the
 * landlord writes, the person withdraws or dies, an operator interferes. What the product refuses
 * has not happened.
 */
class AllocationWalk {

  private static final String LANDLORD = "thuispunt-gent";
  private static final String SPINE = AcceleratedAllocationProcess.KEY;
  private static final String TRAJECTORY = "housing-trajectory";
  private static final Map<String, Object> KNOWN =
      Map.of("landlord", LANDLORD, "nominatedTo", LANDLORD);

  /** What goes on by itself beside a walk: nobody of it touches a place. */
  private static final String COACHING = "coaching";

  private static final List<String> GROUPS = List.of("HOMELESS", "YOUNG", "SPECIAL");

  /** What an operator may aim at; whoever has no place can't be put where one is held. */
  private static final List<String> TARGETS =
      List.of("LandlordRegistration", "WaitingForPlace", "DwellingOffer", "DecideAfterRefusal");

  private final ProcessEngine engine;
  private final Messages messages;
  private final List<LeaseKnowledge> leases;
  private final Allocations allocations;
  private final RandomGenerator random;
  private final RandomForms forms;
  private final PlannedOnce open;
  private final Map<String, String> definitions = new HashMap<>();
  private boolean goesOn;
  private final Map<String, Integer> refused = new TreeMap<>();
  private final Map<String, Integer> done = new TreeMap<>();

  AllocationWalk(
      ProcessEngine engine,
      Messages messages,
      List<LeaseKnowledge> leases,
      Allocations allocations,
      JdbcClient jdbc,
      RandomGenerator random) {
    this.engine = engine;
    this.messages = messages;
    this.leases = leases;
    this.allocations = allocations;
    this.random = random;
    this.open = Now.question(jdbc);
    this.forms = new RandomForms(random);
  }

  /** How often each kind of step happened, and how often it was refused. */
  Map<String, Integer> done() {
    return done;
  }

  Map<String, Integer> refused() {
    return refused;
  }

  /** Opens a case that has agreed and starts its allocation, as part of its trajectory. */
  String begins() {
    var caseNumber = allocations.anyCandidate(random);
    engine
        .getRuntimeService()
        .createProcessInstanceByKey(TRAJECTORY)
        .businessKey(caseNumber)
        .startBeforeActivity("AcceleratedAllocation")
        .execute();
    return caseNumber;
  }

  /** Whether the allocation of the case goes on after its last step. */
  boolean goesOn() {
    return goesOn;
  }

  /** What runs on after the allocation, such as coaching, is taken away. */
  void ends(String caseNumber) {
    for (var root : now(caseNumber).of(Open.PROCESS)) {
      if (root.name().equals(TRAJECTORY)) {
        engine.getRuntimeService().deleteProcessInstance(root.id(), "walked");
      }
    }
  }

  /**
   * Does something at random.
   *
   * @return what happened, in a few words
   */
  String step(String caseNumber) {
    var now = now(caseNumber);
    var dice = random.nextInt(100);
    var what =
        dice < 12
            ? attempt("message", () -> dice < 4 ? stops(caseNumber) : changesTotal())
            : dice < 17
                ? attempt("operator", () -> interferes(now))
                : dice < 26
                    ? attempt("letter", () -> landlordWrites(caseNumber))
                    : dice < 46 && !besideCoaching(now, Open.TIMER).isEmpty()
                        ? attempt("timer", () -> fires(now))
                        : !besideCoaching(now, Open.TASK).isEmpty()
                            ? attempt("form", () -> completes(now))
                            : attempt("letter", () -> landlordWrites(caseNumber));
    var then = now(caseNumber);
    var jobs = then.of(Open.MESSAGE_JOB);
    jobs.forEach(job -> engine.getManagementService().executeJob(job.id()));
    goesOn = (jobs.isEmpty() ? then : now(caseNumber)).has(Open.PROCESS, SPINE);
    return what;
  }

  private interface Deed {
    String run();
  }

  private String attempt(String kind, Deed deed) {
    try {
      var what = deed.run();
      done.merge(kind, 1, Integer::sum);
      return what;
    } catch (FormRefused | NoPlaceHeld | PlaceHeldAlready | TotalTooLow e) {
      refused.merge(kind, 1, Integer::sum);
      return kind + " refused: " + e.getMessage();
    }
  }

  /** Answers that are not drawn. */
  Map<String, Object> known() {
    return KNOWN;
  }

  private static List<Now.Thing> besideCoaching(Now now, Open kind) {
    return now.of(kind).stream().filter(thing -> !thing.process().startsWith(COACHING)).toList();
  }

  private String completes(Now now) {
    var task = pick(besideCoaching(now, Open.TASK));
    var known = new HashMap<>(known());
    known.put("targetGroup", pick(GROUPS));
    var values = forms.fill(task.form(), today(), known);
    as(() -> engine.getFormService().submitTaskForm(task.id(), values));
    return task.name() + " " + values;
  }

  private String fires(Now now) {
    var timer = pick(besideCoaching(now, Open.TIMER));
    engine.getManagementService().executeJob(timer.id());
    return timer.name() + " fires";
  }

  private String landlordWrites(String caseNumber) {
    var kind = pick(List.of("OFFER", "DECISION", "DEVIATION", "WITHDRAWAL"));
    var known =
        kind.equals("WITHDRAWAL")
            ? Map.<String, Object>of(
                "caseNumber", caseNumber, "letterKind", "DECISION", "landlordDecision", "WITHDRAWN")
            : Map.<String, Object>of("caseNumber", caseNumber, "letterKind", kind);
    var letter =
        new HashMap<>(forms.fill("register-landlord-letter.letter-registered", today(), known));
    letter.remove("replyBy");
    letter.put("bedrooms", 1 + random.nextInt(3));
    starts("register-landlord-letter", letter);
    return kind + " " + letter.get("landlordDecision") + " " + letter.get("bedrooms");
  }

  private String stops(String caseNumber) {
    if (random.nextBoolean()) {
      return withdraws(caseNumber);
    }
    var reason = random.nextBoolean() ? "NO_LONGER_WANTED" : "DECEASED";
    starts("close-case", allocations.closure(caseNumber, reason));
    return "closure " + reason;
  }

  /** The person takes the agreement back. */
  String withdraws(String caseNumber) {
    return leases.stream().anyMatch(lease -> lease.isLeaseSigned(caseNumber))
        ? "withdraws after the lease"
        : "withdraws " + messages.tryToCase(caseNumber, TRAJECTORY, "agreement.withdrawn");
  }

  private String interferes(Now now) {
    if (random.nextBoolean()) {
      var gone = pick(now.of(Open.PROCESS));
      engine.getRuntimeService().deleteProcessInstance(gone.id(), "removed by an operator");
      return "operator removes " + gone.name();
    }
    return moves(now);
  }

  /** An operator moves the tokens of the allocation by hand. */
  String moves(Now now) {
    var spine = now.first(Open.PROCESS, SPINE).id();
    var from =
        engine.getRuntimeService().getActiveActivityIds(spine).stream()
            .distinct()
            .sorted()
            .toList();
    var change = engine.getRuntimeService().createProcessInstanceModification(spine);
    from.forEach(change::cancelAllForActivity);
    var target = random.nextInt(TARGETS.size() + 1);
    if (target < TARGETS.size()) {
      change.startBeforeActivity(TARGETS.get(target));
    }
    change.execute();
    return "operator moves "
        + from
        + " to "
        + (target < TARGETS.size() ? TARGETS.get(target) : "nowhere");
  }

  private String changesTotal() {
    return "total " + allocations.changeFree(random.nextInt(-1, 5));
  }

  private void starts(String process, Map<String, Object> values) {
    var definition =
        definitions.computeIfAbsent(
            process,
            key ->
                engine
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult()
                    .getId());
    as(() -> engine.getFormService().submitStartForm(definition, values));
  }

  private void as(Runnable deed) {
    Acting.as(
        engine,
        "lead",
        () -> {
          deed.run();
          return true;
        });
  }

  private Now now(String caseNumber) {
    return Now.of(open, caseNumber);
  }

  private LocalDate today() {
    return allocations.today();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
