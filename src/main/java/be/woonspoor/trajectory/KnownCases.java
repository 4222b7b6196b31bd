package be.woonspoor.trajectory;

import be.woonspoor.referral.EarlierCases;
import be.woonspoor.tenancy.Leases;
import org.springframework.stereotype.Component;

/** Tells the referral how things stand with a case that the person already had. */
@Component
class KnownCases implements EarlierCases {

  private final Trajectories trajectories;
  private final Leases leases;

  KnownCases(Trajectories trajectories, Leases leases) {
    this.trajectories = trajectories;
    this.leases = leases;
  }

  @Override
  public boolean isRunning(String caseNumber) {
    return trajectories.live(caseNumber).isPresent();
  }

  @Override
  public boolean wasHoused(String caseNumber) {
    return leases.isLeaseSigned(caseNumber);
  }
}
