package be.woonspoor.insight.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The estimator of Kaplan and Meier: which part still holds after so many days, when not everybody
 * could be followed equally long. Who came under observation later counts from then on only, so
 * that a tenancy that was taken over after two years does not vouch for its first two. The interval
 * is Greenwood's on the scale of log(-log), at 95 %.
 */
final class KaplanMeier {

  private static final double NORMAL_97_5 = 1.959963984540054;

  private final List<Life> lives;
  private final List<Step> steps;

  private KaplanMeier(List<Life> lives, List<Step> steps) {
    this.lives = lives;
    this.steps = steps;
  }

  /**
   * One life.
   *
   * @param entered days after its begin at which observation starts; usually 0
   * @param left days after its begin at which it was lost, or last seen
   * @param lost whether it was lost then; otherwise it is censored
   */
  record Life(int entered, int left, boolean lost) {

    Life {
      if (entered < 0 || left <= entered) {
        throw new IllegalArgumentException("a life that is never observed");
      }
    }

    boolean isAtRisk(int day) {
      return entered < day && day <= left;
    }
  }

  /**
   * A day on which some were lost.
   *
   * @param surviving the part that still holds after it
   * @param hazards sum of Greenwood's terms up to it
   */
  record Step(int day, int atRisk, int lost, double surviving, double hazards) {}

  /**
   * What holds at the end of a day.
   *
   * @param atRisk how many are observed to have got so far
   * @param lost how many were lost up to then
   * @param surviving empty when nobody is observed that long: then nothing can be said
   * @param low lower end of the interval; empty while none or all were lost
   */
  record Estimate(
      int atRisk, int lost, OptionalDouble surviving, OptionalDouble low, OptionalDouble high) {}

  static KaplanMeier of(Collection<Life> lives) {
    var steps = new ArrayList<Step>();
    var surviving = 1.0;
    var hazards = 0.0;
    for (var day :
        lives.stream().filter(Life::lost).mapToInt(Life::left).sorted().distinct().toArray()) {
      var atRisk = (int) lives.stream().filter(life -> life.isAtRisk(day)).count();
      var lost = (int) lives.stream().filter(life -> life.lost() && life.left() == day).count();
      surviving *= 1 - (double) lost / atRisk;
      hazards += (double) lost / ((double) atRisk * (atRisk - lost));
      steps.add(new Step(day, atRisk, lost, surviving, hazards));
    }
    return new KaplanMeier(List.copyOf(lives), List.copyOf(steps));
  }

  List<Step> steps() {
    return steps;
  }

  /** The last day on which anybody was seen; 0 without anybody. */
  int lastDay() {
    return lives.stream().mapToInt(Life::left).max().orElse(0);
  }

  Estimate at(int day) {
    var atRisk = (int) lives.stream().filter(life -> life.isAtRisk(day)).count();
    var lost = (int) lives.stream().filter(life -> life.lost() && life.left() <= day).count();
    var last = steps.stream().filter(step -> step.day() <= day).reduce((a, b) -> b);
    var surviving = last.map(Step::surviving).orElse(1.0);
    // nobody left under observation says nothing, unless all of them were lost
    if (lives.isEmpty() || (atRisk == 0 && surviving > 0)) {
      return new Estimate(
          atRisk, lost, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
    if (surviving == 0 || surviving == 1) {
      return new Estimate(
          atRisk,
          lost,
          OptionalDouble.of(surviving),
          OptionalDouble.empty(),
          OptionalDouble.empty());
    }
    var log = Math.log(surviving);
    var width = NORMAL_97_5 * Math.sqrt(last.orElseThrow().hazards()) / Math.abs(log);
    return new Estimate(
        atRisk,
        lost,
        OptionalDouble.of(surviving),
        OptionalDouble.of(Math.exp(log * Math.exp(width))),
        OptionalDouble.of(Math.exp(log * Math.exp(-width))));
  }
}
