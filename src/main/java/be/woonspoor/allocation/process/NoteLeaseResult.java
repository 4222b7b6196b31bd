package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.Offers;
import be.woonspoor.allocation.process.LeaseAndMoveInProcess.LeaseResult;
import be.woonspoor.engine.CaseNumber;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Notes how an accepted offer ended, by the end that was reached. */
@Component
class NoteLeaseResult implements ExecutionListener {

  private record Result(LeaseResult lease, Offer.State offer) {}

  private static final Map<String, Result> BY_END =
      Map.of(
          "KeysReceived", new Result(LeaseResult.MOVED_IN, Offer.State.SIGNED),
          "LandlordDeclined", new Result(LeaseResult.DECLINED, Offer.State.DECLINED),
          "DwellingGone", new Result(LeaseResult.DWELLING_GONE, Offer.State.WITHDRAWN),
          "LeaseNotSigned", new Result(LeaseResult.NOT_SIGNED, Offer.State.NOT_SIGNED));

  private final Offers offers;

  NoteLeaseResult(Offers offers) {
    this.offers = offers;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var result = BY_END.get(execution.getCurrentActivityId());
    offers.settle(CaseNumber.of(execution), result.offer());
    LeaseAndMoveInProcess.LEASE_RESULT.set(execution, result.lease());
  }
}
