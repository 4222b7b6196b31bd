package be.woonspoor.allocation.process;

import be.woonspoor.allocation.PlaceFinding;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How much did not add up when somebody last looked, as numbers: no case is named. The product
 * stays up: nobody is helped by a system that is closed because one place is in doubt.
 */
@Component("placesHealthIndicator")
class PlaceHealth implements HealthIndicator {

  private final Map<PlaceFinding.Kind, AtomicInteger> counts =
      new EnumMap<>(PlaceFinding.Kind.class);

  PlaceHealth(MeterRegistry meters) {
    for (var kind : PlaceFinding.Kind.values()) {
      var count = new AtomicInteger();
      counts.put(kind, count);
      Gauge.builder("woonspoor.places.findings", count, AtomicInteger::get)
          .description("Places and processes that disagreed at the last look")
          .tag("kind", kind.name())
          .register(meters);
    }
  }

  void found(List<PlaceFinding> findings) {
    counts.forEach(
        (kind, count) -> count.set((int) findings.stream().filter(f -> f.kind() == kind).count()));
  }

  @Override
  public Health health() {
    var health = Health.up();
    counts.forEach((kind, count) -> health.withDetail(kind.name(), count.get()));
    return health.build();
  }
}
