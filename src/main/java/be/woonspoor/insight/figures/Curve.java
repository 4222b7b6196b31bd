package be.woonspoor.insight.figures;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The steps of {@link KaplanMeier} as a drawing, on a sheet of 600 by 240: two years wide, from
 * nobody to everybody high. What it shows stands in words and in a table beside it.
 */
record Curve(String path, List<Mark> months, List<Mark> shares) {

  private static final int LEFT = 50;
  private static final int TOP = 10;
  private static final int WIDTH = 540;
  private static final int HEIGHT = 200;
  private static final int DAYS = 730;
  private static final double DAYS_A_MONTH = DAYS / 24.0;

  /** A label on an axis. */
  record Mark(String at, String label) {}

  /** The curve as far as anybody was followed. */
  static Curve of(KaplanMeier estimator) {
    var path = new StringBuilder("M%s %s".formatted(x(0), y(1)));
    for (var step : estimator.steps()) {
      if (step.day() > DAYS) {
        break;
      }
      path.append(" H").append(x(step.day()));
      path.append(" V").append(y(step.surviving()));
    }
    path.append(" H").append(x(Math.min(DAYS, estimator.lastDay())));
    return new Curve(
        path.toString(),
        IntStream.of(0, 6, 12, 18, 24)
            .mapToObj(month -> new Mark(x(month * DAYS_A_MONTH), String.valueOf(month)))
            .toList(),
        IntStream.of(0, 25, 50, 75, 100)
            .mapToObj(part -> new Mark(y(part / 100.0), part + " %"))
            .toList());
  }

  private static String x(double day) {
    return number(LEFT + WIDTH * day / DAYS);
  }

  private static String y(double share) {
    return number(TOP + HEIGHT * (1 - share));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
