package be.woonspoor.insight;

import be.woonspoor.coaching.CoachingPlan;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Focus;
import be.woonspoor.coaching.Focuses;
import be.woonspoor.coaching.Goal;
import be.woonspoor.coaching.LifeDomain;
import be.woonspoor.coaching.Review;
import be.woonspoor.coaching.Reviews;
import be.woonspoor.coaching.ScoringInstrument;
import be.woonspoor.coaching.ScoringInstruments;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * "Doelen en domeinen" on the page of a case: what the five goals mean to the tenant and how they
 * moved, review after review. For whoever may read the notes only.
 */
@Component
class CoachingView {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** How many reviews stand side by side: two years of them. */
  private static final int SIDE_BY_SIDE = 8;

  private final CoachingPlans plans;
  private final Reviews reviews;
  private final Focuses focuses;
  private final ScoringInstruments instruments;

  CoachingView(
      CoachingPlans plans, Reviews reviews, Focuses focuses, ScoringInstruments instruments) {
    this.plans = plans;
    this.reviews = reviews;
    this.focuses = focuses;
    this.instruments = instruments;
  }

  /**
   * What the section shows.
   *
   * @param rhythm how often they meet now
   * @param heads a column per review, the oldest first
   * @param never what the tenant does not want to talk about, in words; empty when nothing
   * @param scale the instrument of the newest steps
   */
  record Coaching(
      String rhythm,
      String wants,
      String chosen,
      String never,
      List<String> agreements,
      List<Head> heads,
      List<Row> goals,
      List<Row> domains,
      String scale,
      List<Past> past) {}

  /** A review as the head of a column. */
  record Head(String day, String remark) {}

  /**
   * A goal or a domain.
   *
   * @param words the nuance of a goal, or what the newest step of a domain says
   * @param cells the status or step at each review
   * @param line the steps as points of a small line, empty when there are not two to join
   */
  record Row(String name, String words, List<Cell> cells, String line) {}

  /** What was said at one review; {@code otherScale} when it belongs to another instrument. */
  record Cell(String words, boolean otherScale) {}

  /** A review in a line. */
  record Past(String when, String rhythm, String moved) {}

  /** What a case has to show; empty before there is a plan. */
  Optional<Coaching> of(String caseNumber) {
    return plans.find(caseNumber).map(plan -> coaching(caseNumber, plan));
  }

  /** What a colleague should know before the first word: what the tenant wants, and what not. */
  static List<String> toMind(Focus focus) {
    var lines = new ArrayList<String>();
    focus.wants().ifPresent(wants -> lines.add("Wil deze keer: " + wants));
    if (!focus.never().isEmpty()) {
      lines.add("Liever nooit over: " + words(focus.never()));
    }
    return lines;
  }

  private Coaching coaching(String caseNumber, CoachingPlan plan) {
    var all = reviews.of(caseNumber);
    var shown = new ArrayList<>(all.stream().limit(SIDE_BY_SIDE).toList());
    Collections.reverse(shown);
    var focus = focuses.last(caseNumber);
    var scales = scales(shown);
    var newest = newest(shown).map(scales::get);
    return new Coaching(
        plan.phase().label(),
        focus.flatMap(Focus::wants).orElse(""),
        words(focus.map(Focus::domains).orElse(Set.of())),
        words(focus.map(Focus::never).orElse(Set.of())),
        focus.map(Focus::openAgreements).orElse(List.of()).stream()
            .map(CoachingView::agreement)
            .toList(),
        shown.stream().map(CoachingView::head).toList(),
        goals(plans.nuances(caseNumber), shown),
        domains(shown, newest),
        newest.map(ScoringInstrument::title).orElse(""),
        all.stream().map(CoachingView::past).toList());
  }

  private Map<ScoringInstrument.Ref, ScoringInstrument> scales(List<Review> shown) {
    var scales = new HashMap<ScoringInstrument.Ref, ScoringInstrument>();
    shown.forEach(review -> scales.computeIfAbsent(review.instrument(), instruments::get));
    return scales;
  }

  private static Optional<ScoringInstrument.Ref> newest(List<Review> shown) {
    return shown.stream()
        .filter(review -> !review.domains().isEmpty())
        .reduce((earlier, later) -> later)
        .map(Review::instrument);
  }

  private static List<Row> goals(Map<Goal, String> nuances, List<Review> shown) {
    return Arrays.stream(Goal.values())
        .map(
            goal ->
                new Row(
                    goal.label(),
                    nuances.getOrDefault(goal, ""),
                    shown.stream()
                        .map(review -> review.goals().get(goal))
                        .map(status -> new Cell(status == null ? "" : status.label(), false))
                        .toList(),
                    ""))
        .toList();
  }

  /** Only the domains that were ever discussed; the others are no news. */
  private static List<Row> domains(List<Review> shown, Optional<ScoringInstrument> newest) {
    return Arrays.stream(LifeDomain.values())
        .filter(domain -> shown.stream().anyMatch(review -> review.domains().containsKey(domain)))
        .map(domain -> domain(domain, shown, newest.orElseThrow()))
        .toList();
  }

  private static Row domain(LifeDomain domain, List<Review> shown, ScoringInstrument newest) {
    var cells = new ArrayList<Cell>();
    var words = "";
    for (var review : shown) {
      var step = review.domains().get(domain);
      var same = review.instrument().equals(newest.ref());
      cells.add(new Cell(step == null ? "" : String.valueOf(step), step != null && !same));
      if (step != null && same) {
        words = newest.words(domain, step);
      }
    }
    return new Row(domain.label(), words, cells, line(domain, shown, newest));
  }

  /** The steps on the newest scale as points in a box of 10 by 100 per review. */
  private static String line(LifeDomain domain, List<Review> shown, ScoringInstrument newest) {
    var points = new ArrayList<String>();
    var highest = newest.length(domain) - 1;
    for (var place = 0; place < shown.size(); place++) {
      var review = shown.get(place);
      var step = review.domains().get(domain);
      if (step != null && review.instrument().equals(newest.ref())) {
        points.add((4 + place * 12) + "," + (28 - (step - 1) * 24 / highest));
      }
    }
    return points.size() < 2 ? "" : String.join(" ", points);
  }

  private static Head head(Review review) {
    return new Head(DAY.format(review.on()), review.tenantPresent() ? "" : "zonder de huurder");
  }

  private static Past past(Review review) {
    return new Past(
        DAY.format(review.on()) + (review.tenantPresent() ? "" : " (zonder de huurder)"),
        review.ends() ? "samen afgerond" : "daarna " + review.phase().label(),
        review.moved().orElse(""));
  }

  private static String agreement(Focus.Agreement agreement) {
    return agreement.what()
        + " ("
        + agreement.who().label()
        + agreement.until().map(day -> ", tegen " + DAY.format(day)).orElse("")
        + ")";
  }

  private static String words(Collection<LifeDomain> domains) {
    return domains.stream().sorted().map(LifeDomain::label).collect(Collectors.joining(", "));
  }
}
