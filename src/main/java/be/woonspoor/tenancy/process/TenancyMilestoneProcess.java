package be.woonspoor.tenancy.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The process {@code tenancy-milestone}: one milestone of a signal, until it is met. */
@Component
class TenancyMilestoneProcess extends ProcessContract {

  static final String KEY = "tenancy-milestone";

  static final Fact<UUID> MILESTONE_ID = Fact.reference("milestoneId");
  static final Fact<Instant> MILESTONE_DUE = Fact.moment("milestoneDue");

  /** Whether the tenant objects to telling the OCMW; why is nobody's business. */
  static final Fact<Boolean> OBJECTED = Fact.flag("objected");

  static final Fact<Boolean> LEASE_IN_DANGER = Fact.flag("leaseInDanger");

  /** Whether the lead has not looked at the miss before. */
  static final Fact<Boolean> MISS_TO_REVIEW = Fact.flag("missToReview");

  TenancyMilestoneProcess() {
    super(
        KEY,
        Concern.TENANCY,
        MILESTONE_ID,
        MILESTONE_DUE,
        OBJECTED,
        LEASE_IN_DANGER,
        MISS_TO_REVIEW);
  }
}
