package be.woonspoor.insight.figures;

import be.woonspoor.insight.figures.Figure.Line;
import be.woonspoor.insight.figures.Figure.Measure;
import be.woonspoor.insight.figures.Figure.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Numbers as people in Flanders write them, for tables that are read; templates call it {@code
 * words}.
 */
@Component
class FigureWords {

  private static final Locale FLANDERS = Locale.forLanguageTag("nl-BE");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", FLANDERS);
  private static final int PERCENT = 2;
  private static final String UNKNOWN = "niet te zeggen";

  private final SmallCounts smallCounts;

  FigureWords(SmallCounts smallCounts) {
    this.smallCounts = smallCounts;
  }

  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** One cell. */
  public String cell(Line line, Measure measure) {
    return line.keepsBack(measure)
        ? smallCounts.words()
        : line.value(measure).map(value -> number(value, measure.unit())).orElse(UNKNOWN);
  }

  /** Whether a column has anything to say in any line. */
  public boolean isUsed(Figure figure, Measure measure) {
    return figure.lines().stream()
        .anyMatch(line -> line.value(measure).isPresent() || line.keepsBack(measure));
  }

  /** The columns that have anything to say. */
  public List<Measure> columns(Figure figure) {
    return figure.measures().stream().filter(measure -> isUsed(figure, measure)).toList();
  }

  /** What is written where a number is too small to leave the house. */
  public String tooFew() {
    return smallCounts.words();
  }

  private static String number(BigDecimal value, Unit unit) {
    return unit == Unit.SHARE ? plain(value.movePointRight(PERCENT)) + " %" : plain(value);
  }

  /** With a decimal comma, and no more decimals than there are. */
  static String plain(BigDecimal value) {
    return value.toPlainString().replace('.', ',');
  }
}
