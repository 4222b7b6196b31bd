package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Places;
import be.woonspoor.allocation.WaitingList;
import be.woonspoor.casefile.CaseFiles;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for places that are reserved for a case that has no place in hand in any process, such as
 * after a restored backup or a process that an operator removed without its listeners. They go back
 * to their year and to the next in rank. It looks at every start and at the start of a year.
 */
@Component
class PlaceReconciler {

  private static final Logger LOG = LoggerFactory.getLogger(PlaceReconciler.class);

  private final Places places;
  private final WaitingList list;
  private final CaseFiles files;
  private final RuntimeService runtime;

  PlaceReconciler(Places places, WaitingList list, CaseFiles files, RuntimeService runtime) {
    this.places = places;
    this.list = list;
    this.files = files;
    this.runtime = runtime;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void atStart() {
    reconcile();
  }

  /**
   * Gives back the places that nobody works with any more.
   *
   * @return the cases that kept them
   */
  @Transactional
  public List<String> reconcile() {
    var lost = places.reserved().stream().filter(caseNumber -> !isLive(caseNumber)).toList();
    for (var caseNumber : lost) {
      LOG.warn("the place of {} was reserved without a running allocation; given back", caseNumber);
      if (files.find(caseNumber).isPresent()) {
        list.leave(caseNumber);
      } else {
        places.release(caseNumber);
      }
    }
    return lost;
  }

  private boolean isLive(String caseNumber) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKeyIn(DwellingOfferProcess.KEY, LeaseAndMoveInProcess.KEY)
            .processInstanceBusinessKey(caseNumber)
            .count()
        > 0;
  }
}
