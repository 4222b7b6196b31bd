package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepView;
import be.woonspoor.trajectory.DataRequests;
import be.woonspoor.trajectory.Trajectories;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead answers a question to erase; erasing itself takes the end of the retention term. */
@Component
class DecideErasure extends DataAnswer {

  private final Trajectories trajectories;

  DecideErasure(DataRequests requests, StepRecords records, Trajectories trajectories) {
    super(requests, records);
    this.trajectories = trajectories;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var shown = super.show(view);
    shown.put(
        "endedOn",
        trajectories
            .latest(view.caseNumber())
            .flatMap(Trajectories.Trajectory::endedAt)
            .map(Dates::text)
            .orElse("het traject loopt nog"));
    return shown;
  }
}
