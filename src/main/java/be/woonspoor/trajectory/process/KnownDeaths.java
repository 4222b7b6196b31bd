package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Messages;
import be.woonspoor.tenancy.Deaths;
import be.woonspoor.trajectory.Ending;
import be.woonspoor.trajectory.Trajectories;
import org.springframework.stereotype.Component;

/** A trajectory that runs hears of a death until it has; one that is over says how it ended. */
@Component
class KnownDeaths implements Deaths {

  private final Trajectories trajectories;
  private final Messages messages;

  KnownDeaths(Trajectories trajectories, Messages messages) {
    this.trajectories = trajectories;
    this.messages = messages;
  }

  @Override
  public boolean hasDied(String caseNumber) {
    return trajectories
        .latest(caseNumber)
        .filter(
            latest ->
                latest
                    .ending()
                    .map(Ending.CLOSED_BY_DEATH::equals)
                    .orElseGet(
                        () ->
                            !messages.isAwaited(
                                caseNumber,
                                HousingTrajectory.KEY,
                                HousingTrajectory.CLIENT_DECEASED)))
        .isPresent();
  }
}
