package be.woonspoor.allocation.process;

import be.woonspoor.casefile.ReceiptAudit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Holds the receipts of some cases against their chains, and adds what people must look into. */
@Component
class CheckReceipts implements JavaDelegate {

  private final ReceiptAudit audit;
  private final OpenFindings open;

  CheckReceipts(ReceiptAudit audit, OpenFindings open) {
    this.audit = audit;
    this.open = open;
  }

  @Override
  public void execute(DelegateExecution execution) {
    audit.tonight();
    var broken = open.isOnSomebodysDesk() ? 0 : audit.broken().size();
    CheckPlacesProcess.FINDINGS.set(execution, CheckPlacesProcess.FINDINGS.of(execution) + broken);
  }
}
