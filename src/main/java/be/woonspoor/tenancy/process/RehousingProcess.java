package be.woonspoor.tenancy.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The process {@code rehousing}: what it may hold. */
@Component
class RehousingProcess extends ProcessContract {

  static final String KEY = "rehousing";

  static final Fact<LeaseState> LEASE_STATE = Fact.code("leaseState", LeaseState.class);
  static final Fact<Route> ROUTE = Fact.code("route", Route.class);
  static final Fact<Search> FOUND = Fact.code("found", Search.class);

  /** When the search has to be looked at again; sooner for whoever has no roof. */
  static final Fact<Instant> SEEK_DUE = AcceleratedSearchProcess.SEEK_DUE;

  static final Fact<Boolean> ROOF_NEEDED = AcceleratedSearchProcess.ROOF_NEEDED;
  static final Fact<AcceleratedSearchProcess.SearchResult> SEARCH_RESULT =
      AcceleratedSearchProcess.SEARCH_RESULT;

  RehousingProcess() {
    super(KEY, Concern.TENANCY, LEASE_STATE, ROUTE, FOUND, SEEK_DUE, ROOF_NEEDED, SEARCH_RESULT);
  }

  /** What can still be done about the lease. */
  enum LeaseState {
    SAVED,
    ENDING
  }

  /** The way to a next dwelling. */
  enum Route {
    ACCELERATED,
    ORDINARY,
    PRIVATE,
    SUPPORTED
  }

  /** How far the search for a dwelling is. */
  enum Search {
    FOUND,
    NOT_YET,
    OTHER_ROUTE,
    STAYS
  }
}
