package be.woonspoor.insight.figures;

import be.woonspoor.escalation.EscalationFigures;
import be.woonspoor.escalation.EscalationFigures.FollowUp;
import be.woonspoor.insight.figures.Figure.Line;
import be.woonspoor.insight.figures.Figure.Measure;
import be.woonspoor.insight.figures.Tenancies.Home;
import be.woonspoor.trajectory.TrajectoryFigures;
import be.woonspoor.trajectory.TrajectoryFigures.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who came back, moved to a next dwelling, or got more or less support. */
@Component
@Order(11)
class Returns implements Indicator {

  private static final String REOPENED = "reopened";
  private static final String MOVED = "rehoused-without-gap";
  private static final String REHOUSED = "rehoused-after-gap";
  private static final String UP = "stepped-up";
  private static final String DOWN = "stepped-down";

  private final TrajectoryFigures trajectories;
  private final Tenancies tenancies;
  private final EscalationFigures escalations;

  Returns(TrajectoryFigures trajectories, Tenancies tenancies, EscalationFigures escalations) {
    this.trajectories = trajectories;
    this.tenancies = tenancies;
    this.escalations = escalations;
  }

  @Override
  public String name() {
    return "returns";
  }

  @Override
  public Result over(Scope scope) {
    var period = scope.period();
    var observed = new ArrayList<Observed>();
    trajectories
        .reopenedBetween(period.start(), period.end())
        .forEach(again -> observed.add(Observed.of(REOPENED, again.caseNumber())));
    tenancies.upTo(period).forEach(home -> moves(home, period, observed));
    steps(period, observed);
    var figure =
        new Figure(
            name(),
            "Terugkeer en verandering",
            "Wie in deze periode terugkwam uit nazorg of na afsluiting, naar een volgende woning ging, of meer of"
                + " weer minder steun kreeg.",
            Figure.Care.PEOPLE,
            List.of(Measure.count("count", "Keren"), Measure.count("people", "Personen")),
            List.of(
                line(REOPENED, "Begeleiding heropend", observed),
                line(MOVED, "Andere woning, zonder nacht ertussen", observed),
                line(REHOUSED, "Andere woning, na een tijd zonder", observed),
                line(UP, "Naar intensieve opvolging", observed),
                line(DOWN, "Terug naar gewone begeleiding", observed)));
    return new Result(figure, observed);
  }

  private static void moves(Home home, Period period, List<Observed> into) {
    var dwellings = home.dwellings();
    for (var i = 1; i < dwellings.size(); i++) {
      var next = dwellings.get(i);
      if (period.holds(next.startsOn())) {
        into.add(
            Observed.of(
                Tenancies.follows(dwellings.get(i - 1), next) ? MOVED : REHOUSED,
                home.caseNumber()));
      }
    }
  }

  private void steps(Period period, List<Observed> into) {
    var coached =
        trajectories.coachedBetween(period.start(), period.end()).stream()
            .collect(Collectors.groupingBy(Stretch::caseNumber));
    for (var one :
        escalations.followUps(period.from(), period.to(), period.start(), period.end())) {
      if (period.holds(one.since())) {
        into.add(Observed.of(UP, one.caseNumber()));
      }
      if (one.until().filter(period::holds).isPresent() && goesOn(one, coached)) {
        into.add(Observed.of(DOWN, one.caseNumber()));
      }
    }
  }

  /** An intensive follow-up that ends with the case is no step down. */
  private static boolean goesOn(FollowUp one, Map<String, List<Stretch>> coached) {
    var day = Period.dayOf(one.until().orElseThrow());
    return coached.getOrDefault(one.caseNumber(), List.of()).stream()
        .anyMatch(
            stretch ->
                !Period.dayOf(stretch.since()).isAfter(day)
                    && stretch
                        .until()
                        .map(Period::dayOf)
                        .filter(end -> !end.isAfter(day))
                        .isEmpty());
  }

  private static Line line(String key, String label, List<Observed> all) {
    var observed = Values.of(key, all);
    return new Line(
        key,
        label,
        Values.with("count", observed.size()).and("people", Values.cases(observed)).done());
  }
}
