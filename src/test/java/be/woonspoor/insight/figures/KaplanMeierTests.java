package be.woonspoor.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import be.woonspoor.insight.figures.KaplanMeier.Life;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The estimator on numbers that others published, on laws that it must obey, and at its edges. */
class KaplanMeierTests {

  /**
   * Remission of leukaemia in weeks under 6-MP (Freireich 1963): the example of nearly every
   * textbook. Negative: still in remission when last seen.
   */
  private static final int[] SIX_MP = {
    6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
  };

  @Test
  void the_textbook_example_comes_out_as_published() {
    var estimator =
        KaplanMeier.of(
            IntStream.of(SIX_MP).mapToObj(w -> new Life(0, Math.abs(w), w > 0)).toList());

    assertThat(estimator.steps().stream().map(KaplanMeier.Step::day))
        .containsExactly(6, 7, 10, 13, 16, 22, 23);
    assertThat(estimator.steps().stream().map(KaplanMeier.Step::atRisk))
        .containsExactly(21, 17, 15, 12, 11, 7, 6);
    // published: surviving, and the ends of the interval at 95 %
    var published =
        new double[][] {
          {6, 0.8571, 0.6197, 0.9516},
          {7, 0.8067, 0.5631, 0.9228},
          {10, 0.7529, 0.5032, 0.8894},
          {13, 0.6902, 0.4316, 0.8491},
          {16, 0.6275, 0.3675, 0.8049},
          {22, 0.5378, 0.2678, 0.7468},
          {23, 0.4482, 0.1881, 0.6801}
        };
    for (var row : published) {
      var estimate = estimator.at((int) row[0]);
      assertThat(estimate.surviving().orElseThrow()).isCloseTo(row[1], within(0.00006));
      assertThat(estimate.low().orElseThrow()).isCloseTo(row[2], within(0.00006));
      assertThat(estimate.high().orElseThrow()).isCloseTo(row[3], within(0.00006));
    }
    assertThat(estimator.at(23).lost()).isEqualTo(9);
  }

  @Test
  void whoever_lives_it_never_rises_and_stays_between_nought_and_one() {
    var random = new Random(20261123);
    for (var round = 0; round < 300; round++) {
      var lives = lives(random, 1 + random.nextInt(40), true);
      var estimator = KaplanMeier.of(lives);
      var before = 1.0;
      for (var day = 0; day <= 60; day++) {
        var estimate = estimator.at(day);
        if (estimate.surviving().isPresent()) {
          var now = estimate.surviving().getAsDouble();
          assertThat(now).isBetween(0.0, before);
          estimate.low().ifPresent(low -> assertThat(low).isBetween(0.0, now));
          estimate.high().ifPresent(high -> assertThat(high).isBetween(now, 1.0));
          before = now;
        } else {
          assertThat(estimate.atRisk()).isZero();
        }
      }
    }
  }

  @Test
  void when_everybody_is_followed_to_the_end_it_is_the_plain_part() {
    var random = new Random(42);
    for (var round = 0; round < 300; round++) {
      var lives = lives(random, 1 + random.nextInt(40), false);
      var estimator = KaplanMeier.of(lives);
      for (var day = 1; day <= 60; day++) {
        var end = day;
        var holds = lives.stream().filter(life -> life.left() > end).count();
        assertThat(estimator.at(day).surviving().orElseThrow())
            .isCloseTo((double) holds / lives.size(), within(1e-12));
      }
    }
  }

  @Test
  void the_order_in_which_lives_are_told_does_not_matter() {
    var lives = new ArrayList<>(lives(new Random(7), 30, true));
    var one = KaplanMeier.of(lives).steps();
    Collections.shuffle(lives, new Random(8));
    assertThat(KaplanMeier.of(lives).steps()).isEqualTo(one);
  }

  @Test
  void who_is_taken_over_later_does_not_vouch_for_the_time_before() {
    var without = List.of(new Life(0, 10, true), new Life(0, 40, false));
    var with = new ArrayList<>(without);
    with.add(new Life(20, 40, false));
    assertThat(KaplanMeier.of(with).at(10).surviving().orElseThrow()).isEqualTo(0.5);
    assertThat(KaplanMeier.of(with).at(10).atRisk()).isEqualTo(2);
    assertThat(KaplanMeier.of(with).at(30).atRisk()).isEqualTo(2);
    assertThatThrownBy(() -> new Life(20, 20, false)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void where_nobody_was_followed_so_long_nothing_is_said() {
    var estimator = KaplanMeier.of(List.of(new Life(0, 10, true), new Life(0, 20, false)));
    assertThat(estimator.at(20).surviving()).hasValue(0.5);
    assertThat(estimator.at(21).surviving()).isEmpty();
    assertThat(KaplanMeier.of(List.of()).at(365).surviving()).isEmpty();
    // all were lost: that is known for ever
    assertThat(KaplanMeier.of(List.of(new Life(0, 10, true))).at(365).surviving()).hasValue(0);
    // nobody was lost: there is no interval to give
    assertThat(KaplanMeier.of(List.of(new Life(0, 400, false))).at(365).low()).isEmpty();
  }

  private static List<Life> lives(Random random, int count, boolean censored) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              var entered = censored && random.nextInt(4) == 0 ? random.nextInt(20) : 0;
              return new Life(
                  entered, entered + 1 + random.nextInt(50), !censored || random.nextBoolean());
            })
        .toList();
  }
}
