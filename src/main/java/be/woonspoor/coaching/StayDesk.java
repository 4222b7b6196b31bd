package be.woonspoor.coaching;

import be.woonspoor.agreement.LeaseKnowledge;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows somebody who is not at home for a while (R25, S51). When a stay begins or ends, attempts
 * count from nought, and an appointment at the place where the person is not any more lapses. The
 * phase stays as it is.
 */
@Component
public class StayDesk {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Stays stays;
  private final CoachingPlans plans;
  private final LeaseKnowledge leases;
  private final Terms terms;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StayDesk(
      Stays stays,
      CoachingPlans plans,
      LeaseKnowledge leases,
      Terms terms,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.stays = stays;
    this.plans = plans;
    this.leases = leases;
    this.terms = terms;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * When the coach is asked about the return.
   *
   * @param asked early enough to prepare it, and always after today
   * @param due by when it must be prepared
   */
  public record ReturnDays(Instant asked, Instant due) {}

  /**
   * Notes that somebody stays elsewhere, or what is new about the stay that lasts. Of two people
   * who tell it at once, the second one changes what the first one noted.
   *
   * @throws CoachingRefused when a day can't be right
   */
  @Transactional
  public void report(String caseNumber, StayNews news, String by) {
    var open = locked(caseNumber);
    if (open.isPresent()) {
      change(open.get(), news, by);
      return;
    }
    var stay = Stay.begin(caseNumber, news, today());
    stays.add(stay, by);
    plans.restartLadder(caseNumber);
    lapse(caseNumber, next -> next.place().isEmpty());
    timeline.add(caseNumber, Timeline.Kind.STEP, by, "Verblijf elders gemeld", stay.inDutch());
  }

  /**
   * The person stays longer, or as long as nobody knows.
   *
   * @throws CoachingRefused when nobody stays elsewhere or the day can't be right
   */
  @Transactional
  public void lasts(String caseNumber, Optional<LocalDate> until, StayDetails details, String by) {
    var stay = lastingNow(caseNumber);
    change(stay, new StayNews(stay.kind(), Optional.empty(), until, details), by);
  }

  /**
   * The person is home again.
   *
   * @throws CoachingRefused when nobody stays elsewhere or the day can't be right
   */
  @Transactional
  public void cameHome(String caseNumber, LocalDate on, String by) {
    end(lastingNow(caseNumber), StayEnding.HOME, on);
    timeline.add(
        caseNumber, Timeline.Kind.STEP, by, "Terug thuis na verblijf elders op " + DAY.format(on));
  }

  /**
   * The person does not come back to the dwelling.
   *
   * @param leftOn day on which the person left where he or she stayed; empty while that goes on
   * @param until expected last day of a stay that goes on, if known
   * @throws CoachingRefused when nobody stays elsewhere, there is no home to come back to, or a day
   *     can't be right
   */
  @Transactional
  public void doesNotComeBack(
      String caseNumber, Optional<LocalDate> leftOn, Optional<LocalDate> until, String by) {
    var stay = lastingNow(caseNumber).withoutReturn();
    if (!leases.holdsLease(caseNumber)) {
      throw new CoachingRefused(
          "news", "Er is nu geen huurcontract: noteer enkel hoe lang het verblijf duurt.");
    }
    if (leftOn.isPresent()) {
      end(stay, StayEnding.ELSEWHERE, leftOn.get());
    } else {
      stays.keep(
          stay.with(new StayNews(stay.kind(), Optional.empty(), until, StayDetails.NONE), today()));
    }
    timeline.add(
        caseNumber,
        Timeline.Kind.STEP,
        by,
        "Komt na het verblijf elders niet terug naar deze woning");
  }

  /** The case ends, so nobody follows the stay any more; nothing when none lasts. */
  @Transactional
  public void endWithCase(String caseNumber) {
    if (stays.open(caseNumber).isEmpty()) {
      return;
    }
    locked(caseNumber)
        .ifPresent(
            stay -> {
              end(stay, StayEnding.CASE_CLOSED, later(today(), stay.since()));
              timeline.add(
                  caseNumber, Timeline.Kind.STEP, "", "Verblijf elders niet langer opgevolgd");
            });
  }

  /** Asks help for the home of somebody who does not come back, once per stay. */
  @Transactional
  public void askHelp(String caseNumber) {
    stays
        .latest(caseNumber)
        .filter(Stay::needsHelp)
        .ifPresent(
            stay -> {
              stays.keep(stay.withHelpAsked());
              events.publishEvent(new WillNotReturn(caseNumber));
            });
  }

  /** When the coach is asked about the return of somebody who stays elsewhere. */
  public ReturnDays returnDays(Stay stay) {
    var tomorrow = today().plusDays(1);
    var asked =
        stay.expectedUntil()
            .map(this::earlyEnoughFor)
            .orElseGet(() -> terms.dueDay("stay-without-end", today()));
    var first = later(asked, tomorrow);
    var due =
        later(stay.expectedUntil().orElseGet(() -> terms.dueDay("prepare-return", first)), first);
    return new ReturnDays(first.atStartOfDay(Terms.BELGIUM).toInstant(), terms.closeOf(due));
  }

  /** The latest day from which the term to prepare a return ends by the return itself. */
  private LocalDate earlyEnoughFor(LocalDate back) {
    var term = terms.counting("prepare-return");
    var day = back;
    while (term.dueDay(day).isAfter(back)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private void change(Stay stay, StayNews news, String by) {
    var changed = stay.with(news, today());
    stays.keep(changed);
    timeline.add(
        stay.caseNumber(), Timeline.Kind.STEP, by, "Verblijf elders aangepast", changed.inDutch());
  }

  private void end(Stay stay, StayEnding how, LocalDate on) {
    stays.keep(stay.ended(how, on, today()));
    plans.restartLadder(stay.caseNumber());
    lapse(stay.caseNumber(), next -> next.place().isPresent());
  }

  /** An appointment ahead lapses when it is where the person is not any more. */
  private void lapse(String caseNumber, Predicate<NextAppointment> isThere) {
    plans
        .get(caseNumber)
        .agreedNext()
        .filter(next -> next.day().isAfter(today()))
        .filter(isThere)
        .ifPresent(
            next -> {
              plans.forgetNext(caseNumber);
              timeline.add(
                  caseNumber,
                  Timeline.Kind.CONTACT,
                  "",
                  "Afspraak van " + DAY.format(next.day()) + " vervalt door het verblijf elders");
            });
  }

  private Stay lastingNow(String caseNumber) {
    return locked(caseNumber)
        .orElseThrow(
            () -> new CoachingRefused("news", "Er loopt geen verblijf elders in dit dossier."));
  }

  private Optional<Stay> locked(String caseNumber) {
    plans.prepare(caseNumber);
    plans.lock(caseNumber);
    return stays.open(caseNumber);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
