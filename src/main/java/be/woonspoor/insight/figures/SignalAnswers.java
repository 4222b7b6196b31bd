package be.woonspoor.insight.figures;

import be.woonspoor.engine.Terms;
import be.woonspoor.insight.figures.Figure.Line;
import be.woonspoor.insight.figures.Figure.Measure;
import be.woonspoor.insight.figures.Figure.Unit;
import be.woonspoor.tenancy.SignalFigures;
import be.woonspoor.tenancy.SignalFigures.Raised;
import be.woonspoor.tenancy.SignalLevel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Signals by level, and how soon a coach answered them, in the days of the term (R27). */
@Component
@Order(9)
class SignalAnswers implements Indicator {

  /** Green ones ask for no answer. */
  private static final Map<SignalLevel, String> TERMS =
      Map.of(SignalLevel.AMBER, "amber-signal", SignalLevel.RED, "red-signal");

  private static final String NOT_WEIGHED = "NOT_WEIGHED";

  private final SignalFigures signals;
  private final Terms terms;

  SignalAnswers(SignalFigures signals, Terms terms) {
    this.signals = signals;
    this.terms = terms;
  }

  /** Whether the answer came within the term. */
  enum Answer {
    IN_TIME,
    LATE,
    NONE
  }

  @Override
  public String name() {
    return "signals";
  }

  @Override
  public Result over(Scope scope) {
    var countings = new EnumMap<SignalLevel, Terms.Counting>(SignalLevel.class);
    TERMS.forEach((level, term) -> countings.put(level, terms.counting(term)));
    var observed =
        signals.between(scope.period().start(), scope.period().end()).stream()
            .map(signal -> observe(signal, countings))
            .toList();
    var lines = new ArrayList<Line>();
    for (var level : SignalLevel.values()) {
      lines.add(line(level.name(), label(level), TERMS.containsKey(level), observed));
    }
    if (!Values.of(NOT_WEIGHED, observed).isEmpty()) {
      lines.add(line(NOT_WEIGHED, "Nog niet gewogen", false, observed));
    }
    var figure =
        new Figure(
            name(),
            "Signalen en antwoord",
            "Signalen die in deze periode opengingen, naar het niveau van nu, en de dagen tot een coach antwoordde,"
                + " geteld zoals de termijn telt. Groen vraagt geen antwoord.",
            Figure.Care.PEOPLE,
            List.of(
                Measure.count("count", "Signalen"),
                Measure.count("answered", "Beantwoord"),
                Measure.count("inTime", "Binnen de termijn"),
                new Measure("median", "Mediaan in dagen", Unit.DAYS),
                new Measure("p90", "Negen op tien binnen (dagen)", Unit.DAYS)),
            lines);
    return new Result(figure, observed);
  }

  private static Observed observe(Raised signal, Map<SignalLevel, Terms.Counting> countings) {
    var line = signal.level().map(Enum::name).orElse(NOT_WEIGHED);
    var counting = signal.level().map(countings::get);
    if (counting.isEmpty() || signal.answeredAt().isEmpty()) {
      return Observed.of(line, signal.caseNumber()).came(Answer.NONE);
    }
    var opened = Period.dayOf(signal.openedAt());
    var answered = Period.dayOf(signal.answeredAt().get());
    return Observed.of(line, signal.caseNumber(), counting.get().daysTaken(opened, answered))
        .came(answered.isAfter(counting.get().dueDay(opened)) ? Answer.LATE : Answer.IN_TIME);
  }

  private String label(SignalLevel level) {
    var colour =
        level.label().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + level.label().substring(1);
    return TERMS.containsKey(level)
        ? "%s, antwoord binnen %s".formatted(colour, terms.inWords(TERMS.get(level)))
        : colour;
  }

  private static Line line(String key, String label, boolean asksForAnswer, List<Observed> all) {
    var observed = Values.of(key, all);
    var values = Values.with("count", observed.size());
    if (asksForAnswer) {
      values
          .and("answered", Values.came(observed, Answer.IN_TIME, Answer.LATE))
          .and("inTime", Values.came(observed, Answer.IN_TIME))
          .spread(observed);
    }
    return new Line(key, label, values.done());
  }
}
