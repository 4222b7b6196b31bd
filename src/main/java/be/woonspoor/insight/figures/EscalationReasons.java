package be.woonspoor.insight.figures;

import be.woonspoor.escalation.EscalationFigures;
import be.woonspoor.escalation.EscalationFigures.Proposed;
import be.woonspoor.escalation.Reason;
import be.woonspoor.insight.figures.Figure.Line;
import be.woonspoor.insight.figures.Figure.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why more support was proposed. A proposal may have several reasons; each counts (R32). */
@Component
@Order(10)
class EscalationReasons implements Indicator {

  private static final String UNREADABLE = "ERASED";

  private final EscalationFigures escalations;

  EscalationReasons(EscalationFigures escalations) {
    this.escalations = escalations;
  }

  /** What became of a proposal so far. */
  enum Decision {
    GRANTED,
    NOT_GRANTED
  }

  @Override
  public String name() {
    return "escalations";
  }

  @Override
  public Result over(Scope scope) {
    var observed =
        escalations.proposed(scope.period().start(), scope.period().end()).stream()
            .flatMap(EscalationReasons::observe)
            .toList();
    var lines = new ArrayList<Line>();
    for (var reason : Reason.values()) {
      var label = reason.label();
      lines.add(
          line(
              reason.name(),
              label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1),
              observed));
    }
    if (!Values.of(UNREADABLE, observed).isEmpty()) {
      lines.add(line(UNREADABLE, "Niet meer te lezen: het dossier is gewist", observed));
    }
    var figure =
        new Figure(
            name(),
            "Voorstellen voor intensieve opvolging naar reden",
            "De voorstellen van deze periode. Een voorstel kan meer dan één reden hebben en telt dan bij elke.",
            Figure.Care.PEOPLE,
            List.of(
                Measure.count("count", "Voorstellen"), Measure.count("granted", "Waarvan gestart")),
            lines);
    return new Result(figure, observed);
  }

  private static Stream<Observed> observe(Proposed one) {
    var decision = one.granted() ? Decision.GRANTED : Decision.NOT_GRANTED;
    var reasons =
        one.reasons().isEmpty()
            ? Stream.of(UNREADABLE)
            : one.reasons().stream().sorted().map(Enum::name);
    return reasons.map(reason -> Observed.of(reason, one.caseNumber()).came(decision));
  }

  private static Line line(String key, String label, List<Observed> all) {
    var observed = Values.of(key, all);
    return new Line(
        key,
        label,
        Values.with("count", observed.size())
            .and("granted", Values.came(observed, Decision.GRANTED))
            .done());
  }
}
