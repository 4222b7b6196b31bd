package be.woonspoor.insight.figures;

import be.woonspoor.allocation.Place;
import be.woonspoor.allocation.PlaceFigures;
import be.woonspoor.allocation.PlaceFigures.Taken;
import be.woonspoor.insight.figures.Figure.Line;
import be.woonspoor.insight.figures.Tenancies.Home;
import be.woonspoor.referral.RecognitionFigures;
import be.woonspoor.referral.RecognitionFigures.Recognised;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How long it takes from the referral to the keys, step by step. A step counts when it is done. */
@Component
@Order(2)
class LeadTimes implements Indicator {

  private static final String RECOGNITION = "referral-to-recognition";
  private static final String RESERVATION = "recognition-to-reservation";
  private static final String KEYS = "reservation-to-keys";
  private static final String WHOLE = "referral-to-keys";

  private final RecognitionFigures recognitions;
  private final PlaceFigures places;
  private final Tenancies tenancies;

  LeadTimes(RecognitionFigures recognitions, PlaceFigures places, Tenancies tenancies) {
    this.recognitions = recognitions;
    this.places = places;
    this.tenancies = tenancies;
  }

  @Override
  public String name() {
    return "lead-times";
  }

  @Override
  public Result over(Scope scope) {
    var observed = observe(scope.period());
    var figure =
        new Figure(
            name(),
            "Doorlooptijd",
            "Kalenderdagen van de ene stap tot de volgende, voor wie de volgende stap in deze periode zette. Wie"
                + " al begeleid werd voor het systeem begon, telt niet mee.",
            Figure.Care.PEOPLE,
            Values.DURATION,
            List.of(
                line(RECOGNITION, "Van aanmelding tot erkenning", observed),
                line(RESERVATION, "Van erkenning tot plaats", observed),
                line(KEYS, "Van plaats tot sleutels", observed),
                line(WHOLE, "Van aanmelding tot sleutels", observed)));
    return new Result(figure, observed);
  }

  private List<Observed> observe(Period period) {
    var recognised = recognitions.before(period.end());
    var taken =
        places.before(period.end()).stream().collect(Collectors.groupingBy(Taken::caseNumber));
    var keys =
        tenancies.upTo(period).stream().collect(Collectors.toMap(Home::caseNumber, Home::keysOn));
    var observed = new ArrayList<Observed>();
    for (var one : recognised) {
      observe(one, taken.getOrDefault(one.caseNumber(), List.of()), keys, period, observed);
    }
    return observed;
  }

  private static void observe(
      Recognised one,
      List<Taken> taken,
      Map<String, LocalDate> keys,
      Period period,
      List<Observed> into) {
    var number = one.caseNumber();
    var received = Period.dayOf(one.receivedAt());
    var recognised = Period.dayOf(one.recognisedAt());
    add(RECOGNITION, number, received, recognised, period, into);
    taken.stream()
        .findFirst()
        .ifPresent(
            first ->
                add(
                    RESERVATION,
                    number,
                    recognised,
                    Period.dayOf(first.reservedAt()),
                    period,
                    into));
    if (keys.containsKey(number)) {
      taken.stream()
          .filter(place -> place.state() == Place.State.COMMITTED)
          .findFirst()
          .ifPresent(
              place ->
                  add(
                      KEYS,
                      number,
                      Period.dayOf(place.reservedAt()),
                      keys.get(number),
                      period,
                      into));
      add(WHOLE, number, received, keys.get(number), period, into);
    }
  }

  private static void add(
      String line,
      String number,
      LocalDate from,
      LocalDate to,
      Period period,
      List<Observed> into) {
    if (period.holds(to) && !to.isBefore(from)) {
      into.add(Observed.of(line, number, from.until(to, ChronoUnit.DAYS)));
    }
  }

  private static Line line(String key, String label, List<Observed> all) {
    var observed = Values.of(key, all);
    return new Line(key, label, Values.with("count", observed.size()).spread(observed).done());
  }
}
