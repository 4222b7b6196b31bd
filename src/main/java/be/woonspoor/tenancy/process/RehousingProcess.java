package be.woonspoor.tenancy.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The process {@code rehousing}: what it may hold. */
@Component
class RehousingProcess extends ProcessContract {

  static final String KEY = "rehousing";

  static final Fact<LeaseState> LEASE_STATE = Fact.code("leaseState", LeaseState.class);
  static final Fact<Search> FOUND = Fact.code("found", Search.class);

  RehousingProcess() {
    super(KEY, Concern.TENANCY, LEASE_STATE, FOUND);
  }

  /** What can still be done about the lease. */
  enum LeaseState {
    SAVED,
    ENDING
  }

  /** How far the search for a dwelling is. */
  enum Search {
    FOUND,
    NOT_YET,
    OTHER_ROUTE,
    STAYS
  }
}
