package be.woonspoor.allocation.process;

import be.woonspoor.allocation.AwaitsPlace;
import be.woonspoor.allocation.PlaceReserved;
import be.woonspoor.engine.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens in the domain and moves a process on. */
@Component
class AllocationWorkflow implements AwaitsPlace {

  private final Messages messages;

  AllocationWorkflow(Messages messages) {
    this.messages = messages;
  }

  /** The first in rank got a place: its process goes on in the same transaction. */
  @EventListener
  void placeReserved(PlaceReserved reserved) {
    messages.toCase(
        reserved.caseNumber(), WaitingForPlaceProcess.KEY, WaitingForPlaceProcess.PLACE_RESERVED);
  }

  @Override
  public boolean test(String caseNumber) {
    return messages.isAwaited(
        caseNumber, WaitingForPlaceProcess.KEY, WaitingForPlaceProcess.PLACE_RESERVED);
  }
}
