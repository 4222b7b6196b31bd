package be.woonspoor.team;

import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a case gets its coach. The wish of the person goes first, then who is there and speaks the
 * language, then room; of those who fit the one whose job is the least taken is proposed. The lead
 * decides; what goes against the norm or against the wish for a language takes a reason, and an
 * assignment above the norm is kept as a fact about the caseload (R24).
 */
@Component
public class CoachDesk {

  /** How far ahead an absence counts when somebody is chosen: four weeks. */
  private static final int NEAR = 28;

  private static final Comparator<CoachCandidate> LIGHTEST_FIRST =
      Comparator.comparing((CoachCandidate candidate) -> !candidate.fits())
          .thenComparing(candidate -> candidate.caseload().occupied())
          .thenComparing(candidate -> candidate.coach().name())
          .thenComparing(candidate -> candidate.coach().userId());

  private final Coaches coaches;
  private final Caseloads caseloads;
  private final Absences absences;
  private final CoachWishes wishes;
  private final CaseTeam team;
  private final CaseloadOverruns overruns;
  private final Clock clock;

  CoachDesk(
      Coaches coaches,
      Caseloads caseloads,
      Absences absences,
      CoachWishes wishes,
      CaseTeam team,
      CaseloadOverruns overruns,
      Clock clock) {
    this.coaches = coaches;
    this.caseloads = caseloads;
    this.absences = absences;
    this.wishes = wishes;
    this.team = team;
    this.overruns = overruns;
    this.clock = clock;
  }

  /** Every coach as a choice for a case, the best first; at most one is proposed. */
  public List<CoachCandidate> candidates(String caseNumber, TeamMember member) {
    return propose(weighed(caseNumber, member));
  }

  private List<CoachCandidate> weighed(String caseNumber, TeamMember member) {
    var loads = caseloads.all().stream().collect(Collectors.toMap(Caseload::coach, load -> load));
    var wish = wishes.of(caseNumber);
    var language = wishes.languageOf(caseNumber);
    var own = own(caseNumber, member);
    return coaches.all().stream()
        .map(
            coach ->
                new CoachCandidate(
                    coach,
                    loads.get(coach.userId()),
                    member,
                    absences.comingUp(coach.userId(), NEAR),
                    absences.on(coach.userId(), today()).isPresent(),
                    language.isEmpty() || coach.speaks(language.get()),
                    wish.notThese().contains(coach.userId()),
                    own.filter(coach.userId()::equals).isPresent(),
                    !coach.isInTeamOn(today().plusDays(NEAR)),
                    false))
        .toList();
  }

  private static List<CoachCandidate> propose(List<CoachCandidate> weighed) {
    var candidates = new ArrayList<>(weighed);
    candidates.sort(LIGHTEST_FIRST);
    var anybodySpeaks = candidates.stream().anyMatch(c -> c.speaks() && !c.unwanted());
    if (!anybodySpeaks) {
      candidates.replaceAll(CoachDesk::whateverTheLanguage);
      candidates.sort(LIGHTEST_FIRST);
    }
    if (!candidates.isEmpty() && candidates.get(0).fits()) {
      candidates.set(0, candidates.get(0).asProposed());
    }
    return candidates;
  }

  /** The same for a case that is to get somebody else than it has. */
  public List<CoachCandidate> candidatesInPlaceOf(String caseNumber, TeamMember member) {
    return propose(
        weighed(caseNumber, member).stream().filter(candidate -> !candidate.isTheirs()).toList());
  }

  /** The proposal in a sentence, for the head of the form. */
  public String proposalText(List<CoachCandidate> candidates) {
    return candidates.stream()
        .filter(CoachCandidate::proposed)
        .findFirst()
        .map(
            best ->
                "%s heeft van wie past het meeste ruimte: %d van %d."
                    .formatted(
                        best.coach().name(),
                        best.caseload().carried(best.member()),
                        best.caseload().allowed(best.member())))
        .orElse("Niemand past zonder meer; kies iemand en zeg waarom.");
  }

  /** What the person said to wish of the coach, in words; empty when nothing was said. */
  public Optional<String> wishIfAny(String caseNumber) {
    return wishes.of(caseNumber).equals(CoachWish.NONE)
        ? Optional.empty()
        : Optional.of(wishText(caseNumber));
  }

  /** What the person wishes, in words; without a wish the own language is looked for. */
  public String wishText(String caseNumber) {
    var wish = wishes.of(caseNumber);
    var words = new ArrayList<String>();
    wishes.languageOf(caseNumber).ifPresent(code -> words.add("spreekt " + Coach.inDutch(code)));
    if (!wish.notThese().isEmpty()) {
      var names = coaches.names();
      words.add(
          "liever niet "
              + wish.notThese().stream()
                  .map(user -> names.getOrDefault(user, user))
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    if (!wish.inOwnWords().isBlank()) {
      words.add("“" + wish.inOwnWords() + "”");
    }
    return words.isEmpty() ? "geen wens bekend" : String.join("; ", words);
  }

  /**
   * Gives a case its coach.
   *
   * @param reason why this one all the same, where something stands in the way
   * @param by who decides
   * @throws CoachRefused when it can't be, or not without a reason
   */
  @Transactional
  public void assign(
      String caseNumber, TeamMember member, String coach, Optional<String> reason, String by) {
    var choice =
        candidates(caseNumber, member).stream()
            .filter(candidate -> candidate.coach().userId().equals(coach))
            .findFirst()
            .orElseThrow(() -> new CoachRefused(false, "Er is geen wooncoach met deze naam."));
    if (choice.unwanted()) {
      throw new CoachRefused(
          false,
          "De persoon wil deze coach liever niet. Kies iemand anders, of pas eerst de wens in het"
              + " dossier aan.");
    }
    var obstacles = obstacles(choice);
    if (!obstacles.isEmpty() && reason.isEmpty()) {
      throw new CoachRefused(
          true, "Zeg waarom toch deze coach: " + String.join(" en ", obstacles) + ".");
    }
    if (member == TeamMember.INTENSIVE_COACH) {
      team.assignIntensive(caseNumber, coach, by);
    } else {
      team.assign(caseNumber, coach, by);
    }
    if (choice.isOverNorm()) {
      overruns.note(
          caseNumber,
          member,
          coach,
          choice.carriedThen(),
          choice.caseload().allowed(member),
          by,
          reason.orElseThrow());
    }
  }

  private static List<String> obstacles(CoachCandidate choice) {
    var obstacles = new ArrayList<String>();
    if (choice.isAway()) {
      obstacles.add("die is nu afwezig");
    }
    if (!choice.speaks()) {
      obstacles.add("die spreekt de taal van de persoon niet, een collega wel");
    }
    if (choice.isOverNorm()) {
      obstacles.add(
          "met dit dossier erbij zijn het er %d, de norm is %d"
              .formatted(choice.carriedThen(), choice.caseload().allowed(choice.member())));
    }
    return obstacles;
  }

  private static CoachCandidate whateverTheLanguage(CoachCandidate c) {
    return new CoachCandidate(
        c.coach(),
        c.caseload(),
        c.member(),
        c.absence(),
        c.isAway(),
        true,
        c.unwanted(),
        c.isTheirs(),
        c.leavesSoon(),
        false);
  }

  private Optional<String> own(String caseNumber, TeamMember member) {
    return member == TeamMember.INTENSIVE_COACH
        ? team.intensiveCoachOf(caseNumber)
        : team.coachOf(caseNumber);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
