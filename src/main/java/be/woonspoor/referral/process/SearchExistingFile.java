package be.woonspoor.referral.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.referral.ExistingFiles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks for files that may be about the same person. */
@Component
class SearchExistingFile implements JavaDelegate {

  private final ExistingFiles files;

  SearchExistingFile(ExistingFiles files) {
    this.files = files;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var doubles = files.like(CaseNumber.of(execution));
    ReferralProcess.POSSIBLE_DOUBLE.set(execution, !doubles.isEmpty());
  }
}
