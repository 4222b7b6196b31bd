package be.woonspoor.coaching.process;

import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.Focus;
import be.woonspoor.coaching.Focuses;
import be.woonspoor.coaching.Goal;
import be.woonspoor.coaching.LifeDomain;
import be.woonspoor.coaching.Review;
import be.woonspoor.coaching.Reviews;
import be.woonspoor.coaching.ScoringInstrument;
import be.woonspoor.coaching.ScoringInstruments;
import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What lies ready when tenant and coach sit down to look back: nothing is asked that is known. */
@Component
class ReviewSheet {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final CoachingPlans plans;
  private final Reviews reviews;
  private final Focuses focuses;
  private final Contacts contacts;
  private final ScoringInstruments instruments;
  private final ContactNotes notes;
  private final Clock clock;

  ReviewSheet(
      CoachingPlans plans,
      Reviews reviews,
      Focuses focuses,
      Contacts contacts,
      ScoringInstruments instruments,
      ContactNotes notes,
      Clock clock) {
    this.plans = plans;
    this.reviews = reviews;
    this.focuses = focuses;
    this.contacts = contacts;
    this.instruments = instruments;
    this.notes = notes;
    this.clock = clock;
  }

  /** The values and options of the form, by name. */
  Map<String, Object> of(String caseNumber) {
    var past = reviews.of(caseNumber);
    var focus = focuses.last(caseNumber);
    var shown = new HashMap<>(notes.show(caseNumber));
    shown.put("reviewedOn", LocalDate.now(clock.withZone(Terms.BELGIUM)));
    plans.find(caseNumber).ifPresent(plan -> shown.put("phase", plan.phase().name()));
    shown.put("cycleSoFar", cycleSoFar(caseNumber, past, focus));
    goals(caseNumber, past, shown);
    domains(past, focus, shown);
    shown.put("agreementOptions", agreements(focus));
    return shown;
  }

  private String cycleSoFar(String caseNumber, List<Review> past, Optional<Focus> focus) {
    var since = past.stream().map(Review::on).findFirst();
    var met =
        contacts.of(caseNumber).stream()
            .filter(contact -> contact.reached().isSignOfLife())
            .filter(contact -> since.filter(contact.on()::isBefore).isEmpty())
            .count();
    var sofar =
        since.map(day -> "Sinds " + DAY.format(day) + ": ").orElse("Tot nu: ")
            + (met == 1 ? "1 contact." : met + " contacten.");
    return focus
        .flatMap(Focus::wants)
        .map(wants -> sofar + " De huurder wilde: “" + wants + "”")
        .orElse(sofar);
  }

  private void goals(String caseNumber, List<Review> past, Map<String, Object> shown) {
    var nuances = plans.nuances(caseNumber);
    for (var goal : Goal.values()) {
      var before =
          past.stream()
              .findFirst()
              .map(review -> review.goals().get(goal))
              .orElse(Goal.Status.NOT_DISCUSSED);
      shown.put(GoalFields.status(goal), before.name());
      shown.put(GoalFields.nuance(goal), nuances.getOrDefault(goal, ""));
    }
  }

  private void domains(List<Review> past, Optional<Focus> focus, Map<String, Object> shown) {
    var instrument = instruments.inUse();
    var never = focus.map(Focus::never).orElse(Set.of());
    var open = new ArrayList<>(EnumSet.allOf(LifeDomain.class));
    open.removeAll(never);
    shown.put("domainOptions", DomainFields.options(open));
    shown.put("discussed", DomainFields.codes(focus.map(Focus::domains).orElse(Set.of())));
    for (var domain : LifeDomain.values()) {
      shown.put(DomainFields.steps(domain), DomainFields.stepOptions(instrument, domain));
      shown.put(
          DomainFields.step(domain),
          lastStep(past, instrument, domain)
              .map(String::valueOf)
              .orElse(DomainFields.NOT_DISCUSSED));
    }
  }

  /** The step of the last time that a domain was discussed, if the scale is still the same. */
  private static Optional<Integer> lastStep(
      List<Review> past, ScoringInstrument instrument, LifeDomain domain) {
    return past.stream()
        .filter(review -> review.domains().containsKey(domain))
        .findFirst()
        .filter(review -> review.instrument().equals(instrument.ref()))
        .map(review -> review.domains().get(domain));
  }

  /** By their words: who has an older list before them can't settle another agreement. */
  private static List<Map<String, Object>> agreements(Optional<Focus> focus) {
    return focus.map(Focus::openAgreements).orElse(List.of()).stream()
        .map(agreement -> DomainFields.option(agreement.what(), words(agreement)))
        .toList();
  }

  private static String words(Focus.Agreement agreement) {
    var until = agreement.until().map(day -> ", tegen " + DAY.format(day)).orElse("");
    return agreement.what() + " (" + agreement.who().label() + until + ")";
  }
}
