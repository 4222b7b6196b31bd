package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import be.woonspoor.trajectory.DataRequests;
import org.springframework.stereotype.Component;

/** A person asks about the own data. */
@Component
class DataRequest extends ProcessContract {

  static final String KEY = "data-request";

  static final Fact<DataRequests.Kind> REQUEST_KIND =
      Fact.code("requestKind", DataRequests.Kind.class);

  DataRequest() {
    super(KEY, Concern.GUIDANCE, REQUEST_KIND);
  }
}
