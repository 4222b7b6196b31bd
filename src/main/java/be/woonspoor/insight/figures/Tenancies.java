package be.woonspoor.insight.figures;

import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.LeaseFigures;
import be.woonspoor.tenancy.LeaseFigures.Held;
import be.woonspoor.trajectory.TrajectoryFigures;
import be.woonspoor.trajectory.TrajectoryFigures.Followed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How long each person had a home, one dwelling after the other. */
@Component
class Tenancies {

  private final LeaseFigures leases;
  private final TrajectoryFigures trajectories;

  Tenancies(LeaseFigures leases, TrajectoryFigures trajectories) {
    this.leases = leases;
    this.trajectories = trajectories;
  }

  /** What is known of somebody's home on the last day of a period. */
  enum Outcome {
    HOUSED,
    /**
     * The landlord or a judge ended it, both parties did, or nobody can live there any more, and no
     * other dwelling followed. What is not known otherwise counts here: no figure looks better.
     */
    LOST,
    /** The tenant's own notice, or a move to somebody, to care, or to where we do not know. */
    LEFT_BY_CHOICE,
    DECEASED,
    /** The case was closed; from then on nobody knows. */
    NOT_FOLLOWED
  }

  /**
   * The home of one person, from the first keys on; dwellings without a day between them are one.
   *
   * @param followedSince the first day on which the team knew of it
   * @param lastDay the last day that is known, which is the last day with a home
   * @param dwellings in order
   */
  record Home(
      String caseNumber,
      LocalDate keysOn,
      LocalDate followedSince,
      LocalDate lastDay,
      Outcome outcome,
      Optional<String> firstLandlord,
      List<Held> dwellings) {

    /** Days with a home that were seen, the last included. */
    int days() {
      return (int) keysOn.until(lastDay, ChronoUnit.DAYS) + 1;
    }

    /** Days before the team knew of it. */
    int daysBefore() {
      return Math.max(0, (int) keysOn.until(followedSince, ChronoUnit.DAYS));
    }
  }

  /** Everybody who had the keys of a first dwelling by the last day of a period. */
  List<Home> upTo(Period period) {
    var followed =
        trajectories.followedAt(period.end()).stream()
            .collect(Collectors.toMap(Followed::caseNumber, one -> one));
    return leases.upTo(period.to()).stream()
        .collect(Collectors.groupingBy(Held::caseNumber))
        .values()
        .stream()
        .map(held -> home(held, followed, period.to()))
        .flatMap(Optional::stream)
        .sorted(java.util.Comparator.comparing(Home::caseNumber))
        .toList();
  }

  private static Optional<Home> home(
      List<Held> held, Map<String, Followed> followed, LocalDate census) {
    return held.stream()
        .filter(lease -> lease.keysOn().filter(keys -> !keys.isAfter(census)).isPresent())
        .findFirst()
        .filter(first -> followed.containsKey(first.caseNumber()))
        .map(first -> home(first, held, followed.get(first.caseNumber()), census));
  }

  private static Home home(Held first, List<Held> held, Followed followed, LocalDate census) {
    var last = first;
    for (var next : held.subList(held.indexOf(first) + 1, held.size())) {
      if (follows(last, next)) {
        last = next;
      }
    }
    var known = followed.until().map(Period::dayOf).filter(day -> day.isBefore(census));
    var watched = known.orElse(census);
    var ended = last.endsOn().filter(day -> !day.isAfter(watched));
    return new Home(
        first.caseNumber(),
        first.keysOn().orElseThrow(),
        Period.dayOf(followed.since()),
        ended.orElse(watched),
        ended.isPresent()
            ? outcome(last)
            : known.map(day -> outcome(followed)).orElse(Outcome.HOUSED),
        first.landlordId(),
        held);
  }

  /** Whether somebody moved from one dwelling to the next without a night between. */
  static boolean follows(Held one, Held next) {
    return one.endsOn().filter(last -> !next.startsOn().isAfter(last.plusDays(1))).isPresent()
        && next.endsOn().filter(last -> last.isBefore(one.endsOn().orElseThrow())).isEmpty();
  }

  private static Outcome outcome(Held last) {
    return switch (last.end().orElse(Lease.End.LANDLORD_NOTICE)) {
      case LANDLORD_NOTICE, JUDGMENT, AGREED, UNFIT, OTHER -> Outcome.LOST;
      case TENANT_NOTICE, MOVED, JOINED, CARE, LEFT -> Outcome.LEFT_BY_CHOICE;
      case DECEASED -> Outcome.DECEASED;
    };
  }

  private static Outcome outcome(Followed followed) {
    return followed
            .ending()
            .filter(be.woonspoor.trajectory.Ending.CLOSED_BY_DEATH::equals)
            .isPresent()
        ? Outcome.DECEASED
        : Outcome.NOT_FOLLOWED;
  }
}
