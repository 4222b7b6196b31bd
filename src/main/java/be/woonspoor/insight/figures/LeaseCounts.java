package be.woonspoor.insight.figures;

import be.woonspoor.insight.figures.Figure.Line;
import be.woonspoor.insight.figures.Figure.Measure;
import be.woonspoor.tenancy.LeaseFigures;
import be.woonspoor.tenancy.LeaseFigures.Held;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leases that began, run and ended: what a landlord knows of its own as well. */
@Component
@Order(6)
class LeaseCounts implements Indicator {

  private final LeaseFigures leases;

  LeaseCounts(LeaseFigures leases) {
    this.leases = leases;
  }

  @Override
  public String name() {
    return "leases";
  }

  @Override
  public boolean mayGoToLandlord() {
    return true;
  }

  @Override
  public Result over(Scope scope) {
    var observed = new ArrayList<Observed>();
    leases.upTo(scope.period().to()).stream()
        .filter(lease -> scope.covers(lease.landlordId()))
        .forEach(lease -> observe(lease, scope.period(), observed));
    var figure =
        new Figure(
            name(),
            "Huurcontracten",
            "Begonnen en beëindigd in deze periode, en lopend op de laatste dag ervan.",
            Figure.Care.PEOPLE,
            List.of(Measure.count("count", "Huurcontracten")),
            List.of(
                line("begun", "Begonnen", observed),
                line("running", "Lopend op de laatste dag", observed),
                line("ended", "Beëindigd", observed)));
    return new Result(figure, observed);
  }

  private static void observe(Held lease, Period period, List<Observed> into) {
    if (period.holds(lease.startsOn())) {
      into.add(Observed.of("begun", lease.caseNumber()));
    }
    if (lease.endsOn().filter(period::holds).isPresent()) {
      into.add(Observed.of("ended", lease.caseNumber()));
    }
    if (!lease.startsOn().isAfter(period.to())
        && lease.endsOn().filter(last -> last.isBefore(period.to())).isEmpty()) {
      into.add(Observed.of("running", lease.caseNumber()));
    }
  }

  private static Line line(String key, String label, List<Observed> all) {
    return new Line(key, label, Values.with("count", Values.of(key, all).size()).done());
  }
}
