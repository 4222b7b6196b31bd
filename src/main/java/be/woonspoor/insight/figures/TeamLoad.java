package be.woonspoor.insight.figures;

import be.woonspoor.insight.figures.Figure.Line;
import be.woonspoor.insight.figures.Figure.Measure;
import be.woonspoor.insight.figures.Figure.Unit;
import be.woonspoor.team.CaseloadFigures;
import be.woonspoor.team.CaseloadFigures.Load;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many cases a full-time job carries, month by month; of the team, never of one coach. */
@Component
@Order(7)
class TeamLoad implements Indicator {

  static final String NAME = "caseload";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final CaseloadFigures caseloads;

  TeamLoad(CaseloadFigures caseloads) {
    this.caseloads = caseloads;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Result over(Scope scope) {
    var days = scope.period().monthEnds();
    var figure =
        new Figure(
            name(),
            "Dossiers per voltijdse job",
            "Aan het einde van elke maand: dossiers met een wooncoach, gedeeld door de voltijdse jobs van die dag."
                + " Intensieve opvolging komt er voor dezelfde jobs bij.",
            Figure.Care.NONE,
            List.of(
                new Measure("fte", "Voltijdse jobs", Unit.FTE),
                Measure.count("cases", "Dossiers"),
                new Measure("perFte", "Dossiers per job", Unit.RATIO),
                Measure.count("intensive", "Intensief"),
                new Measure("intensivePerFte", "Intensief per job", Unit.RATIO)),
            caseloads.on(days).stream().map(TeamLoad::line).toList());
    return new Result(
        figure,
        () ->
            caseloads.carriedOn(days).stream()
                .map(one -> Observed.of(one.day().toString(), one.caseNumber()).came(one.member()))
                .toList());
  }

  private static Line line(Load load) {
    var fte = load.fte().doubleValue();
    var values =
        Values.with("cases", load.cases())
            .and("intensive", load.intensive())
            .and("fte", fte, Unit.FTE);
    if (fte > 0) {
      values
          .and("perFte", load.cases() / fte, Unit.RATIO)
          .and("intensivePerFte", load.intensive() / fte, Unit.RATIO);
    }
    return new Line(load.day().toString(), DAY.format(load.day()), values.done());
  }
}
