package be.woonspoor.insight.figures;

import be.woonspoor.coaching.ContactFigures;
import be.woonspoor.coaching.ContactFigures.Stretch;
import be.woonspoor.coaching.Phase;
import be.woonspoor.escalation.EscalationFigures;
import be.woonspoor.insight.figures.Figure.Line;
import be.woonspoor.insight.figures.Figure.Measure;
import be.woonspoor.insight.figures.Figure.Unit;
import be.woonspoor.trajectory.TrajectoryFigures;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How often tenants and coaches met, by phase: contacts over the weeks that tenants were in it. */
@Component
@Order(8)
class ContactsPerWeek implements Indicator {

  private static final String INTENSIVE = "INTENSIVE";
  private static final double WEEK = 7;

  private final TrajectoryFigures trajectories;
  private final ContactFigures contacts;
  private final EscalationFigures escalations;

  ContactsPerWeek(
      TrajectoryFigures trajectories, ContactFigures contacts, EscalationFigures escalations) {
    this.trajectories = trajectories;
    this.contacts = contacts;
    this.escalations = escalations;
  }

  /** One tenant in one phase. */
  private record Part(String line, String caseNumber, int days, int attempts, int reached) {}

  @Override
  public String name() {
    return "contacts";
  }

  @Override
  public Result over(Scope scope) {
    var parts = parts(scope.period());
    var lines = new ArrayList<Line>();
    for (var phase : Phase.values()) {
      lines.add(line(phase.name(), "Ritme " + phase.label(), parts));
    }
    lines.add(line(INTENSIVE, "Intensieve opvolging", parts));
    var figure =
        new Figure(
            name(),
            "Contacten per week",
            "Contacten waarbij de huurder er was, gedeeld door de weken die huurders in deze periode in die fase"
                + " zaten. Pogingen tellen ook de gesloten deuren. Weken in intensieve opvolging tellen enkel daar.",
            Figure.Care.PEOPLE,
            List.of(
                Measure.count("people", "Huurders"),
                new Measure("weeks", "Weken", Unit.WEEKS),
                Measure.count("contacts", "Contacten"),
                Measure.count("attempts", "Pogingen"),
                new Measure("perWeek", "Contacten per week", Unit.RATIO)),
            lines);
    return new Result(
        figure,
        parts.stream().map(part -> Observed.of(part.line, part.caseNumber, part.reached)).toList());
  }

  private List<Part> parts(Period period) {
    var parts = new ArrayList<Part>();
    var intensive = new HashMap<String, List<Stretch>>();
    escalations
        .followUps(period.from(), period.to(), period.start(), period.end())
        .forEach(
            one -> {
              var days = stretch(one.caseNumber(), one.since(), one.until(), period);
              intensive.computeIfAbsent(one.caseNumber(), any -> new ArrayList<>()).add(days);
              parts.add(
                  new Part(INTENSIVE, one.caseNumber(), days(days), one.attempts(), one.reached()));
            });
    contacts
        .within(
            trajectories.coachedBetween(period.start(), period.end()).stream()
                .map(one -> stretch(one.caseNumber(), one.since(), one.until(), period))
                .flatMap(coached -> without(coached, intensive))
                .toList())
        .forEach(
            met ->
                parts.add(
                    new Part(
                        met.phase().name(),
                        met.caseNumber(),
                        met.days(),
                        met.attempts(),
                        met.reached())));
    return parts;
  }

  /** The days of a stretch that are in none of the follow-ups: a contact of those counts there. */
  private static Stream<Stretch> without(Stretch coached, Map<String, List<Stretch>> intensive) {
    var rest = Stream.of(coached);
    for (var cut : intensive.getOrDefault(coached.caseNumber(), List.of())) {
      rest = rest.flatMap(part -> minus(part, cut));
    }
    return rest;
  }

  private static Stream<Stretch> minus(Stretch part, Stretch cut) {
    if (cut.to().isBefore(part.from()) || cut.from().isAfter(part.to())) {
      return Stream.of(part);
    }
    return Stream.of(
            new Stretch(part.caseNumber(), part.from(), cut.from().minusDays(1)),
            new Stretch(part.caseNumber(), cut.to().plusDays(1), part.to()))
        .filter(left -> !left.to().isBefore(left.from()));
  }

  private static Line line(String key, String label, List<Part> all) {
    var parts = all.stream().filter(part -> part.line.equals(key)).toList();
    var weeks = parts.stream().mapToInt(Part::days).sum() / WEEK;
    var reached = parts.stream().mapToInt(Part::reached).sum();
    var values =
        Values.with("people", parts.stream().map(Part::caseNumber).distinct().count())
            .and("weeks", weeks, Unit.WEEKS)
            .and("contacts", reached)
            .and("attempts", parts.stream().mapToInt(Part::attempts).sum());
    if (weeks > 0) {
      values.and("perWeek", reached / weeks, Unit.RATIO);
    }
    return new Line(key, label, values.done());
  }

  private static Stretch stretch(
      String caseNumber, Instant since, Optional<Instant> until, Period period) {
    var first = Period.dayOf(since);
    return new Stretch(
        caseNumber,
        first.isBefore(period.from()) ? period.from() : first,
        until.map(Period::dayOf).filter(day -> day.isBefore(period.to())).orElse(period.to()));
  }

  private static int days(Stretch stretch) {
    return (int) stretch.from().until(stretch.to(), ChronoUnit.DAYS) + 1;
  }
}
