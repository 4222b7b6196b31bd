package be.woonspoor.trajectory;

import be.woonspoor.allocation.Places;
import be.woonspoor.allocation.Waiting;
import be.woonspoor.allocation.WaitingList;
import be.woonspoor.casefile.CaseFile;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.NoSuchCase;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.TeamMember;
import be.woonspoor.tenancy.Leases;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where each case stands, for those who may see it. */
@Component
public class Cases {

  private final CaseFiles files;
  private final Stages stages;
  private final Trajectories trajectories;
  private final CaseTeam team;
  private final WaitingList waitingList;
  private final Places places;
  private final Leases leases;

  Cases(
      CaseFiles files,
      Stages stages,
      Trajectories trajectories,
      CaseTeam team,
      WaitingList waitingList,
      Places places,
      Leases leases) {
    this.files = files;
    this.stages = stages;
    this.trajectories = trajectories;
    this.team = team;
    this.waitingList = waitingList;
    this.places = places;
    this.leases = leases;
  }

  /**
   * Whose eyes look.
   *
   * @param ownReferrals only the cases that this account referred
   */
  public record Viewer(String userId, boolean ownReferrals) {}

  /**
   * One case.
   *
   * @throws NoSuchCase when there is none, or not for these eyes
   */
  public CaseSummary get(String caseNumber, Viewer viewer) {
    return files
        .find(caseNumber)
        .filter(file -> maySee(file, viewer))
        .flatMap(file -> summary(caseNumber))
        .map(summary -> viewer.ownReferrals() ? forReferrer(summary) : summary)
        .orElseThrow(NoSuchCase::new);
  }

  /**
   * What a referrer may know. A file that was joined to another one stays "received": its end would
   * tell that the person was known already (design §6).
   */
  private CaseSummary forReferrer(CaseSummary summary) {
    var caseNumber = summary.caseNumber();
    return trajectories
        .latest(caseNumber)
        .filter(latest -> latest.ending().filter(Ending.ATTACHED_ELSEWHERE::equals).isPresent())
        .map(joined -> summary.asReceived(joined.openedAt()))
        .orElseGet(summary::withoutDetails);
  }

  /** The cases one may see, by number; the newest first. */
  public List<CaseSummary> list(
      Optional<Stage> stage, Optional<String> coach, int page, int size, Viewer viewer) {
    var only =
        viewer.ownReferrals()
            ? Optional.of(Set.copyOf(team.casesOf(viewer.userId(), TeamMember.REFERRER)))
            : coach.map(user -> Set.copyOf(team.casesOf(user, TeamMember.COACH)));
    // a referrer's stages may be told otherwise than they stand, so those are chosen after the
    // telling
    var known = viewer.ownReferrals() ? Optional.<Stage>empty() : stage;
    return stages.standing(known, only, page, size).stream()
        .map(caseNumber -> get(caseNumber, viewer))
        .filter(summary -> stage.isEmpty() || stage.get() == summary.stage())
        .toList();
  }

  private static boolean maySee(CaseFile file, Viewer viewer) {
    return !viewer.ownReferrals()
        || file.referrerAccount().filter(viewer.userId()::equals).isPresent();
  }

  private Optional<CaseSummary> summary(String caseNumber) {
    return stages
        .current(caseNumber)
        .map(
            current ->
                new CaseSummary(
                    caseNumber,
                    current.stage(),
                    status(caseNumber, current),
                    current.since(),
                    team.coachOf(caseNumber),
                    waitingList.of(caseNumber).map(Waiting::position),
                    places
                        .usedOrKept(caseNumber)
                        .map(p -> new CaseSummary.Place(p.year(), p.state().name())),
                    leases.since(caseNumber).map(CaseSummary.Lease::new)));
  }

  private String status(String caseNumber, StageSpan current) {
    if (current.stage() == Stage.CLOSED) {
      return trajectories
          .latest(caseNumber)
          .flatMap(Trajectories.Trajectory::ending)
          .map(Ending::status)
          .orElse("CLOSED");
    }
    return stages.open(caseNumber).stream()
        .map(StageSpan::stage)
        .filter(stage -> !stage.isBeside())
        .min(Comparator.naturalOrder())
        .map(Cases::status)
        .orElse("HOUSED");
  }

  private static String status(Stage main) {
    return switch (main) {
      case REFERRAL -> "RECEIVED";
      case AGREEMENT -> "RECOGNISED";
      case ALLOCATION -> "CANDIDATE";
      case AFTERCARE -> "AFTERCARE";
      case COACHING, INTENSIVE, REHOUSING -> "HOUSED";
      case CLOSED -> "CLOSED";
    };
  }
}
