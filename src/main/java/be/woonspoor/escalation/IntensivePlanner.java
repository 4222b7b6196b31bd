package be.woonspoor.escalation;

import be.woonspoor.coaching.ContactWishes;
import be.woonspoor.engine.Decisions;
import be.woonspoor.engine.Terms;
import be.woonspoor.team.CoachDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans the contacts of an intensive follow-up by the table {@code intensive-rhythm} (R34). */
@Component
public class IntensivePlanner {

  private static final int WEEK = 7;

  private final Proposals proposals;
  private final IntensiveContacts contacts;
  private final ContactWishes wishes;
  private final CoachDays coachDays;
  private final Decisions decisions;
  private final Terms terms;
  private final Clock clock;

  IntensivePlanner(
      Proposals proposals,
      IntensiveContacts contacts,
      ContactWishes wishes,
      CoachDays coachDays,
      Decisions decisions,
      Terms terms,
      Clock clock) {
    this.proposals = proposals;
    this.contacts = contacts;
    this.wishes = wishes;
    this.coachDays = coachDays;
    this.decisions = decisions;
    this.terms = terms;
    this.clock = clock;
  }

  /** Plans the next contact, counted from the days on which there were contacts. */
  @Transactional
  public LocalDate plan(UUID id, String intensiveCoach) {
    var proposal = proposals.get(id);
    var days = coachDays.of(intensiveCoach);
    var next =
        new IntensiveWeek(
                begun(proposal),
                this::wanted,
                wishes.of(proposal.caseNumber()).days(),
                days::isThere,
                days::isCovered,
                terms::isWorkingDay)
            .next(contacts.days(id), LocalDate.now(clock.withZone(Terms.BELGIUM)));
    contacts.plan(id, next);
    return next;
  }

  /**
   * How many contacts a week of a follow-up asks for; 0 in the week in which it begins, which is
   * not whole.
   */
  public int wantedIn(Proposal proposal, LocalDate monday) {
    if (monday.isBefore(begun(proposal))) {
      return 0;
    }
    return wanted(
        (int) monday.datesUntil(monday.plusDays(WEEK)).filter(terms::isWorkingDay).count());
  }

  private int wanted(int workingDays) {
    return decisions
        .decide("intensive-rhythm", Map.of("workingDays", workingDays))
        .single("contacts", Number.class)
        .intValue();
  }

  private static LocalDate begun(Proposal proposal) {
    return proposal.intensiveSince().orElseThrow().atZone(Terms.BELGIUM).toLocalDate();
  }
}
