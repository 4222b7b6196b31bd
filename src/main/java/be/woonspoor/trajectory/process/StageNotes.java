package be.woonspoor.trajectory.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.StageRecorder;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.Stages;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes down what the models say about stages. */
@Component
class StageNotes implements StageRecorder {

  private final Stages stages;
  private final Clock clock;

  StageNotes(Stages stages, Clock clock) {
    this.stages = stages;
    this.clock = clock;
  }

  @Override
  public void entered(String caseNumber, String stage) {
    if (CaseNumber.isValid(caseNumber)) {
      stages.enter(caseNumber, Stage.valueOf(stage), clock.instant());
    }
  }

  @Override
  public void left(String caseNumber, String stage) {
    if (CaseNumber.isValid(caseNumber)) {
      stages.leave(caseNumber, Stage.valueOf(stage), clock.instant());
    }
  }
}
