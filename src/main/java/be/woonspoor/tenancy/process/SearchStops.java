package be.woonspoor.tenancy.process;

import be.woonspoor.agreement.AgreementWithdrawnAfterLease;
import be.woonspoor.tenancy.CoachingEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever no longer has a coach is no candidate for accelerated allocation (R8): a search by it
 * stops and gives its place back. Nothing happens to a lease (R9).
 */
@Component
class SearchStops {

  private final RehousingWorkflow workflow;

  SearchStops(RehousingWorkflow workflow) {
    this.workflow = workflow;
  }

  @EventListener
  void on(AgreementWithdrawnAfterLease withdrawn) {
    workflow.stopSearch(withdrawn.caseNumber());
  }

  @EventListener
  void on(CoachingEnded ended) {
    workflow.stopSearch(ended.caseNumber());
  }
}
