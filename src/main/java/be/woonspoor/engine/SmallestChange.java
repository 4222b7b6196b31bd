package be.woonspoor.engine;

import be.woonspoor.engine.Explanation.Change;
import be.woonspoor.engine.Explanation.Difference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Searches the smallest change of inputs that gives another outcome: one input before two, two
 * before three; of as many, the least far. Waiting is one change, which moves all that time moves.
 * Every try asks the table itself.
 */
final class SmallestChange {

  private static final int MOST = 4;
  private static final int DAYS_AHEAD = 731;

  private final DecisionContract contract;
  private final Map<String, Object> inputs;
  private final String outcome;
  private final Candidates candidates;
  private final Function<Map<String, Object>, Object> outcomeOf;

  SmallestChange(Asked asked) {
    this.contract = asked.contract();
    this.inputs = asked.inputs();
    this.outcome = asked.outcome();
    this.candidates = asked.candidates();
    this.outcomeOf = asked.outcomeOf();
  }

  /** Something that could have been otherwise. */
  private record Move(Map<String, Object> values, Optional<LocalDate> since, double distance) {}

  private record Found(List<Move> moves, String outcome, double distance) {}

  /** The smallest change by people and time together. */
  Optional<Difference> find(Optional<OverTime> time) {
    var movers = new ArrayList<List<Move>>();
    time.ifPresent(over -> movers.add(waiting(over)));
    contract.inputs().stream()
        .filter(input -> input.changes() == Input.Changes.BY_PEOPLE)
        .filter(input -> inputs.containsKey(input.name()))
        .forEach(input -> movers.add(moves(input)));
    for (var size = 1; size <= Math.min(MOST, movers.size()); size++) {
      var found = smallest(movers, size, 0, List.of(), 0, Optional.empty());
      if (found.isPresent()) {
        return found.map(this::difference);
      }
    }
    return Optional.empty();
  }

  /** The first day on which time alone gives another outcome. */
  Optional<Difference> byTime(OverTime time) {
    return smallest(List.of(waiting(time)), 1, 0, List.of(), 0, Optional.empty())
        .map(this::difference);
  }

  private Optional<Found> smallest(
      List<List<Move>> movers,
      int left,
      int from,
      List<Move> chosen,
      double distance,
      Optional<Found> best) {
    if (left == 0) {
      var other = outcomeOf.apply(apply(chosen));
      return other == null || other.equals(outcome)
          ? best
          : Optional.of(new Found(chosen, other.toString(), distance));
    }
    var smallest = best;
    for (var mover = from; mover <= movers.size() - left; mover++) {
      for (var move : movers.get(mover)) {
        var farther = distance + move.distance();
        if (smallest.isEmpty() || farther < smallest.get().distance()) {
          var more = new ArrayList<>(chosen);
          more.add(move);
          smallest = smallest(movers, left - 1, mover + 1, more, farther, smallest);
        }
      }
    }
    return smallest;
  }

  private List<Move> moves(Input input) {
    var now = inputs.get(input.name());
    return candidates.of(input).stream()
        .map(
            value -> {
              var values = new HashMap<String, Object>();
              values.put(input.name(), value);
              return new Move(values, Optional.empty(), input.distance(now, value));
            })
        .toList();
  }

  /** The days on which something is treated otherwise than on the days before. */
  private List<Move> waiting(OverTime time) {
    var moves = new ArrayList<Move>();
    var seen = new HashSet<Object>();
    seen.add(candidates.signature(inputs));
    var before = Map.<String, Object>of();
    for (var days = 1; days <= DAYS_AHEAD; days++) {
      var day = time.day().plusDays(days);
      var moved = moved(time.inputs().apply(day));
      if (moved.equals(before)) {
        continue;
      }
      before = moved;
      var later = new HashMap<>(inputs);
      later.putAll(moved);
      if (seen.add(candidates.signature(later))) {
        moves.add(new Move(moved, Optional.of(day), (double) days / DAYS_AHEAD));
      }
    }
    return moves;
  }

  private Map<String, Object> moved(Map<String, Object> later) {
    var moved = new HashMap<String, Object>();
    later.forEach(
        (name, value) -> {
          if (!Objects.equals(value, inputs.get(name))) {
            moved.put(name, value);
          }
        });
    return moved;
  }

  private Map<String, Object> apply(List<Move> moves) {
    var changed = new HashMap<>(inputs);
    moves.forEach(move -> changed.putAll(move.values()));
    return changed;
  }

  private Difference difference(Found found) {
    var since = found.moves().stream().flatMap(move -> move.since().stream()).findFirst();
    var byPeople =
        found.moves().stream()
            .filter(move -> move.since().isEmpty())
            .flatMap(move -> changes(move.values()).stream())
            .toList();
    var all = changes(moved(apply(found.moves())));
    var then = "Dan is de uitkomst: " + contract.outcomeInWords(found.outcome()) + ".";
    var what =
        byPeople.isEmpty() ? "" : DutchWords.list(byPeople.stream().map(this::words).toList());
    var text =
        since
            .map(
                day ->
                    "Vanaf "
                        + DutchWords.day(day)
                        + (what.isEmpty()
                            ? " is dit vanzelf anders, als de rest gelijk blijft. "
                            : " is dit anders met ook: " + what + ". "))
            .orElse("Dit was anders met: " + what + ". ");
    return new Difference(all, since, found.outcome(), text + then);
  }

  private List<Change> changes(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(entry -> change(entry.getKey(), entry.getValue()))
        .sorted((a, b) -> a.input().compareTo(b.input()))
        .toList();
  }

  private Change change(String name, Object to) {
    var label = contract.input(name).map(Input::label).orElse(name);
    return new Change(name, label, inputs.get(name), to);
  }

  private String words(Change change) {
    return Explanations.words(contract, change);
  }
}
