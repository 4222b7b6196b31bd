package be.woonspoor.allocation.process;

import be.woonspoor.agreement.AgreementWithdrawnAfterLease;
import be.woonspoor.agreement.LeaseKnowledge;
import be.woonspoor.engine.Messages;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.SyntheticLease;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same for somebody who is housed and coached, whose lease ends, and who looks for a next
 * dwelling by accelerated allocation.
 */
final class WalkAgain extends AllocationWalk {

  private static final int GIVES_UP_ONE_IN = 6;

  private final ProcessEngine engine;
  private final Messages messages;
  private final Leases leases;
  private final Allocations allocations;
  private final ApplicationEventPublisher events;
  private final RandomGenerator random;

  WalkAgain(
      ProcessEngine engine,
      Messages messages,
      Leases leases,
      Allocations allocations,
      ApplicationEventPublisher events,
      JdbcClient jdbc,
      RandomGenerator random) {
    super(engine, messages, List.<LeaseKnowledge>of(leases), allocations, jdbc, random);
    this.engine = engine;
    this.messages = messages;
    this.leases = leases;
    this.allocations = allocations;
    this.events = events;
    this.random = random;
  }

  @Override
  String begins() {
    var caseNumber = allocations.anyCandidate(random);
    var since = allocations.today().minusYears(1);
    leases.sign(caseNumber, since, since, SyntheticLease.at("Eerstestraat 1, Gent"), "");
    leases.endOn(caseNumber, allocations.today().plusMonths(2), Lease.End.UNFIT);
    var runtime = engine.getRuntimeService();
    runtime
        .createProcessInstanceByKey("housing-trajectory")
        .businessKey(caseNumber)
        .startBeforeActivity("Coaching")
        .execute();
    messages.toCase(caseNumber, "housing-trajectory", "tenancy.lease-in-danger");
    var rehousing =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseNumber)
            .processDefinitionKey("rehousing")
            .singleResult()
            .getId();
    runtime.setVariable(rehousing, "seekDue", new Date());
    runtime
        .createProcessInstanceModification(rehousing)
        .cancelAllForActivity("AssessLeaseDanger")
        .startBeforeActivity("AcceleratedSearch")
        .execute();
    return caseNumber;
  }

  /** Most go on looking this way; the others would never get a place. */
  @Override
  Map<String, Object> known() {
    var known = new HashMap<>(super.known());
    if (random.nextInt(GIVES_UP_ONE_IN) > 0) {
      known.put("goOn", "CONTINUE");
    }
    return known;
  }

  /** Tokens moved by hand are walked on the main line. */
  @Override
  String moves(Now now) {
    return "operator leaves it";
  }

  @Override
  String withdraws(String caseNumber) {
    events.publishEvent(new AgreementWithdrawnAfterLease(caseNumber));
    return "withdraws while searching";
  }
}
