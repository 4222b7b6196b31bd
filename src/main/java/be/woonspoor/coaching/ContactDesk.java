package be.woonspoor.coaching;

import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Decisions;
import be.woonspoor.engine.Terms;
import be.woonspoor.letters.Letter;
import be.woonspoor.letters.Letters;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.CoachDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans the contacts of a tenant, chooses what to try at a closed door and notices a silence. */
@Component
public class ContactDesk {

  private final CoachingPlans plans;
  private final Contacts contacts;
  private final ContactRhythm rhythm;
  private final WhereIs whereIs;
  private final ContactWishes wishes;
  private final CaseTeam team;
  private final CoachDays coachDays;
  private final Decisions decisions;
  private final Terms terms;
  private final Timeline timeline;
  private final Letters letters;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ContactDesk(
      CoachingPlans plans,
      Contacts contacts,
      ContactRhythm rhythm,
      WhereIs whereIs,
      ContactWishes wishes,
      CaseTeam team,
      CoachDays coachDays,
      Decisions decisions,
      Terms terms,
      Timeline timeline,
      Letters letters,
      ApplicationEventPublisher events,
      Clock clock) {
    this.plans = plans;
    this.contacts = contacts;
    this.rhythm = rhythm;
    this.whereIs = whereIs;
    this.wishes = wishes;
    this.team = team;
    this.coachDays = coachDays;
    this.decisions = decisions;
    this.terms = terms;
    this.timeline = timeline;
    this.letters = letters;
    this.events = events;
    this.clock = clock;
  }

  /**
   * When the next contact is, and when a silence would stand out.
   *
   * @param contact the start of a day after today
   * @param silence later than the contact could be logged, so that a low rhythm is no silence
   */
  public record NextContact(Instant contact, Instant silence) {}

  /**
   * Plans the next contact on the day they agreed on, or else on the day that suits within the
   * rhythm of the phase (R20, decision 0052).
   */
  @Transactional
  public NextContact plan(String caseNumber) {
    plans.applyLowerRhythm(caseNumber);
    var day =
        plans
            .get(caseNumber)
            .agreedNextOn()
            .filter(agreed -> agreed.isAfter(today()))
            .orElseGet(() -> dayByRhythm(caseNumber));
    return new NextContact(
        day.atStartOfDay(Terms.BELGIUM).toInstant(),
        terms.closeOf(silenceDay(caseNumber, terms.dueDay("log-contact", day))));
  }

  /** How the next contact goes as a rule: at home, or where somebody stays meanwhile. */
  public Manner usualManner(String caseNumber) {
    return rhythmNow(caseNumber).usual();
  }

  /**
   * Writes down which rhythm holds from now on and because of what. That is sealed, as is why
   * somebody is away; a receipt would have the rule that fired in the clear (decision 0066).
   */
  @Transactional
  public void explainRhythm(String caseNumber) {
    var now = rhythmNow(caseNumber);
    timeline.add(
        caseNumber,
        Timeline.Kind.CONTACT,
        "",
        "Contactritme aangepast",
        "Minstens om de %d dagen. Geteld: %s, fase %s. %s"
            .formatted(
                now.span().latest(),
                whereIs.now(caseNumber).label(),
                plans.get(caseNumber).phase().label(),
                now.why()));
  }

  /**
   * What to try next, by the number of attempts that failed in a row (R23) and where somebody is.
   * When that is a letter, it is written, so that it lies ready when the coach goes to bring it.
   */
  @Transactional
  public AttemptStep weigh(String caseNumber) {
    var attempts = contacts.attemptsInARow(caseNumber);
    var step =
        AttemptStep.valueOf(
            decisions
                .decide(
                    "contact-attempt",
                    Map.of("attempts", attempts, "whereabouts", whereIs.now(caseNumber).name()))
                .single("step", String.class));
    if (step == AttemptStep.LETTER) {
      letters.write(caseNumber, new Letter.KeepingContact(), "");
    }
    return step;
  }

  /** The team talked about a silence; the ladder of attempts starts again. */
  @Transactional
  public void discussed(String caseNumber) {
    plans.restartLadder(caseNumber);
    plans.noteTeamTalk(caseNumber);
  }

  /**
   * Raises a silence that lasted for its term, once. Nothing follows from it for the lease (R9).
   */
  @Transactional
  public void noteSilence(String caseNumber) {
    var since = contacts.silentSince(caseNumber);
    var lasted = !terms.dueDay("silence", since).isAfter(today());
    if (lasted && plans.markSilence(caseNumber, since)) {
      timeline.add(caseNumber, Timeline.Kind.CONTACT, "", "Lange stilte opgemerkt");
      events.publishEvent(new SilenceNoticed(caseNumber, since));
    }
  }

  private LocalDate dayByRhythm(String caseNumber) {
    var silent = contacts.isSilent(caseNumber);
    var days = days(caseNumber);
    return new SuitableDay(
            rhythmNow(caseNumber).span(),
            wishes.of(caseNumber).days(),
            days::isThere,
            days::isCovered)
        .after(silent ? today() : countsFrom(caseNumber), today());
  }

  /** A return home counts as the day from which the first contact there is planned. */
  private LocalDate countsFrom(String caseNumber) {
    var since = contacts.silentSince(caseNumber);
    return whereIs.justHomeSince(caseNumber).filter(since::isBefore).orElse(since);
  }

  private ContactRhythm.Rhythm rhythmNow(String caseNumber) {
    return rhythm.of(
        plans.get(caseNumber).phase(), contacts.isSilent(caseNumber), whereIs.now(caseNumber));
  }

  private CoachDays.Calendar days(String caseNumber) {
    return team.coachOf(caseNumber).map(coachDays::of).orElseGet(coachDays::ofNobody);
  }

  private LocalDate silenceDay(String caseNumber, LocalDate loggedBy) {
    var since = contacts.silentSince(caseNumber);
    var raised = plans.get(caseNumber).silenceNoticedSince().filter(since::equals).isPresent();
    var day = terms.dueDay("silence", raised ? today() : since);
    return day.isAfter(loggedBy) ? day : loggedBy;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
