package be.woonspoor.tenancy.process;

import be.woonspoor.allocation.AllocationOutcome;
import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The process {@code accelerated-search}: its message and what it may hold. */
@Component
class AcceleratedSearchProcess extends ProcessContract {

  static final String KEY = "accelerated-search";

  /** Heard when the person is no candidate any more. */
  static final String STOPPED = "tenancy.accelerated-search-stopped";

  static final Fact<AllocationOutcome> ALLOCATION_OUTCOME =
      Fact.code("allocationOutcome", AllocationOutcome.class);
  static final Fact<GoOn> GO_ON = Fact.code("goOn", GoOn.class);
  static final Fact<SearchResult> SEARCH_RESULT = Fact.code("searchResult", SearchResult.class);
  static final Fact<Instant> SEEK_DUE = Fact.moment("seekDue");
  static final Fact<Boolean> ROOF_NEEDED = Fact.flag("roofNeeded");

  /** How many leases the case had when the search began: one more is the new one. */
  static final Fact<Integer> LEASES_BEFORE = Fact.count("leasesBefore");

  AcceleratedSearchProcess() {
    super(
        KEY,
        Concern.TENANCY,
        ALLOCATION_OUTCOME,
        GO_ON,
        SEARCH_RESULT,
        SEEK_DUE,
        ROOF_NEEDED,
        LEASES_BEFORE);
  }

  /** Whether the person wants to go on looking this way. */
  enum GoOn {
    CONTINUE,
    OTHER_ROUTE,
    STAYS
  }

  /** What came of looking this way. */
  enum SearchResult {
    HOUSED,
    STAYS,
    OTHER_ROUTE
  }
}
