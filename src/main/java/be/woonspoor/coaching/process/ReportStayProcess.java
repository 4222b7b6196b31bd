package be.woonspoor.coaching.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The process {@code report-stay}: somebody tells about a stay elsewhere; it holds no facts. */
@Component
class ReportStayProcess extends ProcessContract {

  static final String KEY = "report-stay";

  ReportStayProcess() {
    super(KEY, Concern.GUIDANCE);
  }
}
