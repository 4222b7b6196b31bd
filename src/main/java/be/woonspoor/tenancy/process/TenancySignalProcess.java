package be.woonspoor.tenancy.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import be.woonspoor.tenancy.SignalLevel;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The process {@code tenancy-signal}: what it may hold, and the messages it sends and hears. */
@Component
class TenancySignalProcess extends ProcessContract {

  static final String KEY = "tenancy-signal";

  /** Heard while somebody works on a signal of the same kind. */
  static final String FACTS_ADDED = "tenancy.facts-added";

  static final Fact<UUID> SIGNAL_ID = Fact.reference("signalId");
  static final Fact<SignalLevel> LEVEL = Fact.code("level", SignalLevel.class);

  /** How many milestones are to do; one call each. */
  static final Fact<Integer> MILESTONE_COUNT = Fact.count("milestoneCount");

  /** The engine's own number of a parallel call, from zero. */
  static final Fact<Integer> MILESTONE_NUMBER = Fact.count("loopCounter");

  static final Fact<UUID> MILESTONE_ID = Fact.reference("milestoneId");
  static final Fact<Instant> MILESTONE_DUE = Fact.moment("milestoneDue");

  /** Of cases that began before there were milestones: whether the law has set a day, and which. */
  static final Fact<Boolean> LEGAL = Fact.flag("legal");

  static final Fact<Instant> LEGAL_DUE = Fact.moment("legalDue");
  static final Fact<Boolean> LEASE_IN_DANGER = Fact.flag("leaseInDanger");

  /** Whether it is about silence: then the team lead finds out whether somebody is well. */
  static final Fact<Boolean> SILENCE = Fact.flag("silence");

  static final Fact<Boolean> SIGN_OF_LIFE = Fact.flag("signOfLife");

  TenancySignalProcess() {
    super(
        KEY,
        Concern.TENANCY,
        SIGNAL_ID,
        LEVEL,
        MILESTONE_COUNT,
        MILESTONE_ID,
        MILESTONE_DUE,
        LEGAL,
        LEGAL_DUE,
        LEASE_IN_DANGER,
        SILENCE,
        SIGN_OF_LIFE);
  }
}
