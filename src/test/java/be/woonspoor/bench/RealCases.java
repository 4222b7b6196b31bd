package be.woonspoor.bench;

import be.woonspoor.casefile.Contact;
import be.woonspoor.casefile.Person;
import be.woonspoor.coaching.Phase;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.trajectory.RunningCase;
import be.woonspoor.trajectory.RunningCaseOpened;
import be.woonspoor.trajectory.RunningCases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases as a team has them on any day, made by the product itself: tenants who are coached, with
 * some contacts behind them, by their forms.
 */
final class RealCases {

  private static final LocalDate MOVED_IN = LocalDate.of(2026, 1, 5);
  private static final String[] SIGNALS = {"NUISANCE", "UPKEEP", "VISITORS", "OTHER"};

  private final BenchProduct product;
  private final Journeys journeys;

  RealCases(BenchProduct product) {
    this.product = product;
    this.journeys = product.the(Journeys.class);
  }

  /** What a coach writes after a visit. */
  static Map<String, Object> contact(BenchProduct product) {
    return Map.of("contactOn", today(product).toString(), "reached", "YES", "manner", "VISIT");
  }

  /** What a coach has; eighteen cases, a full caseload, give 33 tasks. */
  void caseload(String coach, int size) {
    for (var i = 0; i < size; i++) {
      aDay(coach, i);
    }
  }

  /** A tenant whose first contact is planned: a timer waits for its day. */
  void waitsForContact(String coach, int number) {
    aTenant(coach, number);
  }

  private void aDay(String coach, int number) {
    var tenant = aTenant(coach, number);
    if (number % 18 == 15) {
      return; // the focus of the cycle is still to be talked over
    }
    var met = meets(tenant.submitsFocus(), number % 3);
    switch (number % 18) {
      case 0, 1, 2 -> {
        // the next contact is planned
      }
      case 11, 12 -> met.isAtTheDoor().logs("NO");
      case 13, 14 -> met.journey().fires("ReviewDue");
      default -> met.isAtTheDoor();
    }
    for (var signal = 0; signal < number % 3; signal++) {
      met.signals(SIGNALS[signal]);
    }
  }

  private static Tenant meets(Tenant tenant, int times) {
    for (var i = 0; i < times; i++) {
      tenant.isAtTheDoor().logs("YES");
    }
    return tenant;
  }

  private Tenant aTenant(String coach, int number) {
    var running =
        new RunningCase(
            Optional.empty(),
            new Person("Test" + number, "Proefmans", LocalDate.of(1985, 8, 7), Optional.of("nl")),
            Contact.UNKNOWN,
            MOVED_IN,
            "Een verhuurder",
            Phase.WEEKLY,
            coach,
            Optional.of(today().minusDays(3)),
            "");
    var caseNumber =
        product
            .the(TransactionTemplate.class)
            .execute(
                status -> {
                  var opened = product.the(RunningCases.class).open(running, DemoTeam.LEAD);
                  product.publish(new RunningCaseOpened(opened));
                  return opened;
                });
    return new Tenant(journeys.of(caseNumber), coach);
  }

  private LocalDate today() {
    return today(product);
  }

  private static LocalDate today(BenchProduct product) {
    return LocalDate.now(product.the(Clock.class).withZone(Terms.BELGIUM));
  }

  private final class Tenant {

    private final Journey journey;
    private final String coach;

    private Tenant(Journey journey, String coach) {
      this.journey = journey;
      this.coach = coach;
    }

    private Journey journey() {
      return journey;
    }

    private Tenant submitsFocus() {
      journey
          .does("SetFocus")
          .as(coach)
          .with("talkedOn", today().toString())
          .with("tenantPresent", "YES")
          .submit();
      return this;
    }

    private Tenant isAtTheDoor() {
      journey.fires("ContactDay");
      return this;
    }

    private Tenant logs(String reached) {
      journey
          .does("LogPlannedContact")
          .as(coach)
          .with("contactOn", today().toString())
          .with("reached", reached)
          .with("manner", "VISIT")
          .submit();
      return this;
    }

    private void signals(String kind) {
      journeys.startWithForm(
          "report-signal",
          coach,
          Map.of(
              "caseNumber",
              journey.caseNumber(),
              "signalKind",
              kind,
              "source",
              "NEIGHBOUR",
              "noticedOn",
              today().toString(),
              "serious",
              false,
              "story",
              "Er werd aangebeld."));
    }
  }
}
