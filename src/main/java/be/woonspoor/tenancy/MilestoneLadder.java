package be.woonspoor.tenancy;

import be.woonspoor.allocation.Dutch;
import be.woonspoor.allocation.Registration;
import be.woonspoor.allocation.Registrations;
import be.woonspoor.engine.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which milestones the facts of a signal reach, by the landlord of the case (R26, R28, R29). Of the
 * letters of a landlord only the furthest counts: who gets a registered letter needs no more help
 * with the reminder.
 */
@Component
public class MilestoneLadder {

  private final MilestoneRules rules;
  private final Leases leases;
  private final Registrations registrations;
  private final EvictionFund fund;
  private final Terms terms;

  MilestoneLadder(
      MilestoneRules rules,
      Leases leases,
      Registrations registrations,
      EvictionFund fund,
      Terms terms) {
    this.rules = rules;
    this.leases = leases;
    this.registrations = registrations;
    this.fund = fund;
    this.terms = terms;
  }

  /** In the order in which they come. */
  List<ReachedMilestone> reached(Signal signal) {
    var applying = applying(signal.caseNumber(), signal.newest().noticedOn());
    var far = applying.stream().filter(rule -> isReached(rule, signal)).toList();
    var furthest =
        far.stream()
            .filter(rule -> rule.code().isLetter())
            .mapToInt(rule -> step(rule, signal))
            .max()
            .orElse(0);
    return far.stream()
        .filter(rule -> !rule.code().isLetter() || step(rule, signal) == furthest)
        .map(rule -> reached(rule, signal))
        .toList();
  }

  /** Where so many months of arrears stand on the letters of a landlord, in a sentence. */
  public Optional<String> inWords(String caseNumber, LocalDate day, int months) {
    var letters =
        applying(caseNumber, day).stream()
            .filter(rule -> rule.code().isLetter() && rule.fromMonths().isPresent())
            .sorted(Comparator.comparingInt(MilestoneRule::step))
            .toList();
    var here =
        words(
            "Stap van de verhuurder",
            letters.stream().filter(rule -> rule.step() <= months).reduce((one, next) -> next));
    var next =
        words("Volgende stap", letters.stream().filter(rule -> rule.step() > months).findFirst());
    return Optional.of((here + next).strip()).filter(sentence -> !sentence.isEmpty());
  }

  private List<MilestoneRule> applying(String caseNumber, LocalDate day) {
    return rules.on(landlordOf(caseNumber), day).stream()
        .map(MilestoneValue::rule)
        .filter(MilestoneRule::applies)
        .toList();
  }

  private Optional<String> landlordOf(String caseNumber) {
    return leases
        .current(caseNumber)
        .flatMap(lease -> lease.terms().landlordId())
        .or(() -> registrations.of(caseNumber).map(Registration::landlordId));
  }

  private boolean isReached(MilestoneRule rule, Signal signal) {
    return rule.code().isReachedBy(signal.kind())
        || signal.kind().isAboutArrears() && isFar(rule, signal);
  }

  private boolean isFar(MilestoneRule rule, Signal signal) {
    return rule.code() == MilestoneCode.EVICTION_FUND
        ? fund.mayHelp(signal)
        : rule.isReachedAt(
            signal.monthsInArrears().orElse(0), signal.balance().orElse(BigDecimal.ZERO));
  }

  /** A letter that is there counts as far as it says it is, whatever the months. */
  private static int step(MilestoneRule rule, Signal signal) {
    return rule.code().isReachedBy(signal.kind())
        ? Math.max(rule.step(), signal.monthsInArrears().orElse(0))
        : rule.step();
  }

  private ReachedMilestone reached(MilestoneRule rule, Signal signal) {
    var told = toldDay(rule, signal);
    return new ReachedMilestone(rule, told.orElseGet(() -> counted(rule, signal)), told);
  }

  private static Optional<LocalDate> toldDay(MilestoneRule rule, Signal signal) {
    if (rule.code().isLegal()) {
      return signal.deadline();
    }
    return rule.code().isLetter() ? signal.newest().details().deadline() : Optional.empty();
  }

  private LocalDate counted(MilestoneRule rule, Signal signal) {
    return rule.code()
        .lawTerm()
        .map(term -> terms.dueDay(term, signal.servedOn()))
        .or(() -> rule.term().map(term -> term.dueDay(terms, signal.newest().noticedOn())))
        .orElseThrow(() -> new IllegalStateException(rule.code() + " has no term"));
  }

  private static String words(String which, Optional<MilestoneRule> rule) {
    return rule.map(
            r ->
                "%s (%s): %s. "
                    .formatted(
                        which,
                        Dutch.count(r.step(), "maand", "maanden"),
                        r.landlordDoes().replaceFirst("\\.$", "")))
        .orElse("");
  }
}
