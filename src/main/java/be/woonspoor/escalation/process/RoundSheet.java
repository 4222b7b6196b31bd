package be.woonspoor.escalation.process;

import be.woonspoor.engine.Terms;
import be.woonspoor.escalation.IntensiveContacts;
import be.woonspoor.escalation.IntensivePlanner;
import be.woonspoor.escalation.IntensiveReviews;
import be.woonspoor.escalation.Proposal;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.TeamRounds;
import be.woonspoor.team.Coaches;
import be.woonspoor.tenancy.Signal;
import be.woonspoor.tenancy.SignalLevel;
import be.woonspoor.tenancy.Signals;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the weekly round reads of each follow-up, read at the moment that somebody looks. */
@Component
class RoundSheet {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int LAST_DAY = 6;

  private final Proposals proposals;
  private final IntensiveContacts contacts;
  private final IntensiveReviews reviews;
  private final IntensivePlanner planner;
  private final TeamRounds rounds;
  private final Signals signals;
  private final Coaches coaches;
  private final Terms terms;
  private final Clock clock;

  RoundSheet(
      Proposals proposals,
      IntensiveContacts contacts,
      IntensiveReviews reviews,
      IntensivePlanner planner,
      TeamRounds rounds,
      Signals signals,
      Coaches coaches,
      Terms terms,
      Clock clock) {
    this.proposals = proposals;
    this.contacts = contacts;
    this.reviews = reviews;
    this.planner = planner;
    this.rounds = rounds;
    this.signals = signals;
    this.coaches = coaches;
    this.terms = terms;
    this.clock = clock;
  }

  Map<String, Object> row(Proposal proposal, String name) {
    var begun = day(proposal.intensiveSince().orElseThrow());
    return Map.of(
        "who",
            "%s · %s, met %s sinds %s"
                .formatted(
                    name,
                    proposal.caseNumber(),
                    proposal
                        .intensiveCoach()
                        .map(id -> coaches.names().getOrDefault(id, id))
                        .orElse("niemand"),
                    DAY.format(begun)),
        "lastWeek", lastWeek(proposal) + "; " + lastContact(proposal),
        "signals", openSignals(proposal.caseNumber()),
        "nextReview", DAY.format(nextReview(proposal, begun)),
        "agreedLast", agreedLast(proposal),
        "partners", partners(proposal));
  }

  /** An attempt counts as tried; that nobody opened is no one's fault. */
  private String lastWeek(Proposal proposal) {
    var monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
    var week = contacts.between(proposal.id(), monday, monday.plusDays(LAST_DAY));
    return "%d gepland, %d geprobeerd, %d bereikt%s"
        .formatted(
            week.planned(),
            week.tried(),
            week.reached(),
            week.tried() < planner.wantedIn(proposal, monday) ? " · te weinig" : "");
  }

  private String lastContact(Proposal proposal) {
    var tally = contacts.tally(proposal.id());
    return tally
            .lastReached()
            .map(day -> "laatst bereikt op " + DAY.format(day))
            .orElse("nog niet bereikt")
        + (tally.missedSince() > 0 ? ", daarna " + tally.missedSince() + " gemist" : "");
  }

  private String openSignals(String caseNumber) {
    var open =
        signals.of(caseNumber).stream()
            .filter(Signal::open)
            .flatMap(signal -> signal.level().stream())
            .collect(Collectors.groupingBy(level -> level, Collectors.counting()));
    var words =
        Stream.of(SignalLevel.RED, SignalLevel.AMBER, SignalLevel.GREEN)
            .filter(open::containsKey)
            .map(level -> open.get(level) + " " + level.label())
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "geen" : words;
  }

  private LocalDate nextReview(Proposal proposal, LocalDate begun) {
    var last = reviews.of(proposal).stream().findFirst().map(IntensiveReviews.JointReview::on);
    return terms.dueDay("joint-review", last.orElse(begun));
  }

  private String agreedLast(Proposal proposal) {
    return rounds.of(proposal).stream()
        .findFirst()
        .map(
            line ->
                DAY.format(line.heldOn())
                    + ": "
                    + (line.discussed() ? line.agreed().orElse("") : "niet aan bod"))
        .orElse("nog niet besproken");
  }

  private String partners(Proposal proposal) {
    var seats =
        proposals.seats(proposal.id()).stream()
            .map(
                seat ->
                    seat.partner().label()
                        + seat.consultedOn()
                            .map(on -> " op " + DAY.format(on))
                            .orElse(": nog te horen"))
            .collect(Collectors.joining("; "));
    return seats.isEmpty() ? "geen" : seats;
  }

  private static LocalDate day(Instant at) {
    return at.atZone(Terms.BELGIUM).toLocalDate();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
