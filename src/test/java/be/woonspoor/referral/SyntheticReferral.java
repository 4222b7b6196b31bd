package be.woonspoor.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;

/** Referrals of people who don't exist, each with a name and a reference of its own. */
public final class SyntheticReferral {

  /** The day on which these people are referred, unless a test says otherwise. */
  public static final LocalDate DAY = LocalDate.of(2026, 6, 15);

  private static final ObjectMapper JSON = new ObjectMapper();

  private SyntheticReferral() {}

  /** As a partner's system sends it; meets every condition. */
  public static ObjectNode json() {
    try {
      var referral =
          (ObjectNode)
              JSON.readTree(
                  """
                  {
                    "referrer": {"organisation": "Testhuis Gent", "worker": "maatschappelijk werker 1",
                      "email": "mw1@example.org", "phone": "+32 9 000 00 00"},
                    "person": {"firstName": "Tine", "birthDate": "1985-07-30",
                      "nationalNumber": null, "phone": "0470 00 00 00", "language": "nl"},
                    "household": {"members": []},
                    "homelessness": {"ethosLight": 3, "since": "2025-06-01"},
                    "conditions": {"cannotSearchAlonePsychosocial": true,
                      "cannotSearchAloneFinancial": true, "honoursTenantObligations": true,
                      "livesAloneWithSupport": true, "acceptsCoach": true},
                    "socialRent": {"register": "POPULATION", "taxableIncome": 15000.50,
                      "incomeYear": 2024, "disability": false, "ownsProperty": false},
                    "note": "komt langs op dinsdag",
                    "housingNeeds": {"stepFree": true, "neighbourhoods": ["Brugse Poort"],
                      "wishes": "liefst een tuintje"}
                  }
                  """);
      referral.put("externalReference", "T-" + UUID.randomUUID());
      person(referral).put("lastName", "Proef" + UUID.randomUUID().toString().substring(0, 8));
      return referral;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ObjectNode person(ObjectNode referral) {
    return (ObjectNode) referral.path("person");
  }

  /** A referral that was read, with something changed in it first. */
  public static Referral with(Consumer<ObjectNode> change) {
    var json = json();
    change.accept(json);
    return reader(DAY).read(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A referral that was read and meets every condition. */
  public static Referral read() {
    return with(json -> {});
  }

  static ReferralReader reader(LocalDate today) {
    return new ReferralReader(
        new ReferralSchema(),
        Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }
}
