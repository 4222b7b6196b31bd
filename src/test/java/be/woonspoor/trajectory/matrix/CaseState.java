package be.woonspoor.trajectory.matrix;

import be.woonspoor.tenancy.Lease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is true of a case at a moment.
 *
 * @param where its stage, or how it ended
 * @param tasks what is open, with owner and term
 * @param waits what is waited for until a day
 * @param place the state of its place
 * @param leases all its leases
 */
record CaseState(
    String where, List<String> tasks, List<String> waits, String place, List<Lease> leases) {

  /** What changed since, in words. */
  String since(CaseState before) {
    var changes = new ArrayList<String>();
    if (!where.equals(before.where)) {
      changes.add("**" + where + "**");
    }
    added("opens ", tasks, before.tasks, changes);
    added("waits: ", waits, before.waits, changes);
    added("stops ", before.tasks, tasks, changes);
    added("no longer waits: ", before.waits, waits, changes);
    if (!place.equals(before.place)) {
      changes.add("place " + place);
    }
    if (!leases.equals(before.leases)) {
      changes.add("the lease changes");
    }
    return changes.isEmpty() ? "noted; all goes on" : String.join("; ", changes);
  }

  /** The same, as if nobody had told what ends a lease. */
  CaseState withoutEnds() {
    return new CaseState(
        where,
        tasks,
        waits,
        place,
        leases.stream()
            .map(
                lease ->
                    new Lease(
                        lease.id(),
                        lease.caseNumber(),
                        lease.state(),
                        lease.signedOn(),
                        lease.startsOn(),
                        lease.keysOn(),
                        lease.termEndsOn(),
                        Optional.empty(),
                        Optional.empty(),
                        lease.terms()))
            .toList());
  }

  boolean isIdle() {
    return tasks.isEmpty() && waits.isEmpty();
  }

  private static void added(
      String word, List<String> now, List<String> before, List<String> changes) {
    var added = new ArrayList<>(now);
    before.forEach(added::remove);
    if (!added.isEmpty()) {
      changes.add(word + String.join(", ", added));
    }
  }
}
