package be.woonspoor.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.insight.figures.Figure.Care;
import be.woonspoor.insight.figures.Figure.Line;
import be.woonspoor.insight.figures.Figure.Measure;
import be.woonspoor.insight.figures.Figure.Unit;
import be.woonspoor.insight.figures.Indicator.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What leaves the house, and what stays because somebody could be recognised in it. */
class SmallCountsTests {

  private final SmallCounts smallCounts = new SmallCounts(new FigureSettings(5));

  @Test
  void a_line_about_fewer_than_five_people_says_nothing_and_nought_is_few() {
    var figure = smallCounts.keepBack(result(Care.PEOPLE, people(5), people(4), people(0)));

    assertThat(shown(figure)).containsExactly("5", "minder dan 5", "minder dan 5");
  }

  @Test
  void five_refusals_by_two_people_are_about_two_people() {
    var twoPeople =
        List.of("WS-1", "WS-1", "WS-1", "WS-2", "WS-2").stream()
            .map(number -> Observed.of("0", number))
            .toList();
    assertThat(shown(smallCounts.keepBack(result(Care.PEOPLE, twoPeople))))
        .containsExactly("minder dan 5");
  }

  @Test
  void one_gap_alone_gets_company_where_the_whole_is_known() {
    var lines = List.of(people(9), people(3), people(6));
    assertThat(shown(smallCounts.keepBack(result(Care.PARTS_OF_A_WHOLE, lines))))
        .containsExactly("9", "minder dan 5", "minder dan 5");
    assertThat(shown(smallCounts.keepBack(result(Care.PEOPLE, lines))))
        .containsExactly("9", "minder dan 5", "6");
  }

  @Test
  void a_small_part_of_a_large_line_stays_too_and_shares_go_out() {
    var measures =
        List.of(
            Measure.count("count", "Aantal"),
            Measure.count("granted", "Waarvan gestart"),
            new Measure("estimate", "Deel", Unit.SHARE));
    var line =
        new Line(
            "0",
            "Regel",
            Map.of(
                "count", BigDecimal.valueOf(9),
                "granted", BigDecimal.valueOf(2),
                "estimate", new BigDecimal("0.875")));
    var figure =
        smallCounts.keepBack(
            new Result(
                new Figure("f", "F", "", Care.PEOPLE, measures, List.of(line)),
                numbered("0", people(9))));

    assertThat(figure.lines().get(0).values()).containsOnlyKeys("count", "estimate");
    assertThat(figure.lines().get(0).keptBack()).containsExactly("granted");
  }

  @Test
  void places_and_jobs_are_nobody() {
    assertThat(shown(smallCounts.keepBack(result(Care.NONE, people(1))))).containsExactly("1");
  }

  @Test
  void the_service_sets_the_number_but_can_not_switch_it_off() {
    assertThat(new SmallCounts(new FigureSettings(10)).words()).isEqualTo("minder dan 10");
    assertThatThrownBy(() -> new FigureSettings(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private List<String> shown(Figure figure) {
    var words = new FigureWords(smallCounts);
    return figure.lines().stream().map(line -> words.cell(line, figure.measures().get(0))).toList();
  }

  @SafeVarargs
  private static Result result(Care care, List<Observed>... lines) {
    return result(care, List.of(lines));
  }

  private static Result result(Care care, List<List<Observed>> lines) {
    var rows = new ArrayList<Line>();
    var observed = new ArrayList<Observed>();
    for (var i = 0; i < lines.size(); i++) {
      var key = String.valueOf(i);
      rows.add(new Line(key, key, Values.with("count", lines.get(i).size()).done()));
      observed.addAll(numbered(key, lines.get(i)));
    }
    var figure = new Figure("f", "F", "", care, List.of(Measure.count("count", "Aantal")), rows);
    return new Result(figure, observed);
  }

  private static List<Observed> numbered(String line, List<Observed> all) {
    return all.stream().map(one -> Observed.of(line, one.caseNumber())).toList();
  }

  private static List<Observed> people(int count) {
    return IntStream.range(0, count).mapToObj(i -> Observed.of("", "WS-" + i)).toList();
  }
}
