package be.woonspoor.tenancy.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The process {@code report-signal}: what it may hold. */
@Component
class ReportSignalProcess extends ProcessContract {

  static final String KEY = "report-signal";

  static final Fact<UUID> SIGNAL_ID = Fact.reference("signalId");
  static final Fact<Boolean> ATTACHED = Fact.flag("attached");

  ReportSignalProcess() {
    super(KEY, Concern.TENANCY, SIGNAL_ID, ATTACHED);
  }
}
