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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                + " zaten. Pogingen tellen ook de gesloten deuren.",
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
    contacts
        .within(
            trajectories.coachedBetween(period.start(), period.end()).stream()
                .map(
                    coached ->
                        new Stretch(
                            coached.caseNumber(),
                            first(coached.since(), period),
                            last(coached.until(), period)))
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
    escalations
        .followUps(period.from(), period.to(), period.start(), period.end())
        .forEach(
            one ->
                parts.add(
                    new Part(
                        INTENSIVE,
                        one.caseNumber(),
                        days(first(one.since(), period), last(one.until(), period)),
                        one.attempts(),
                        one.reached())));
    return parts;
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

  private static LocalDate first(Instant since, Period period) {
    var day = Period.dayOf(since);
    return day.isBefore(period.from()) ? period.from() : day;
  }

  private static LocalDate last(Optional<Instant> until, Period period) {
    return until.map(Period::dayOf).filter(day -> day.isBefore(period.to())).orElse(period.to());
  }

  private static int days(LocalDate first, LocalDate last) {
    return (int) first.until(last, ChronoUnit.DAYS) + 1;
  }
}
