package be.woonspoor.escalation.process;

import be.woonspoor.agreement.Consent;
import be.woonspoor.agreement.Consents;
import be.woonspoor.engine.Terms;
import be.woonspoor.escalation.Partner;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The partners with whom something may be shared today, by name (R10, R33). */
@Component
class ConsentedPartners {

  private final Consents consents;
  private final Clock clock;

  ConsentedPartners(Consents consents, Clock clock) {
    this.consents = consents;
    this.clock = clock;
  }

  Map<String, Partner> of(String caseNumber) {
    var today = LocalDate.now(clock.withZone(Terms.BELGIUM));
    return consents.live(caseNumber, today).stream()
        .sorted(Comparator.comparing(Consent::partner))
        .collect(
            Collectors.toMap(
                Consent::partner,
                consent -> new Partner(consent.partner(), purpose(consent)),
                (one, other) -> new Partner(one.name(), one.purpose() + "; " + other.purpose()),
                LinkedHashMap::new));
  }

  private static String purpose(Consent consent) {
    return consent.purpose().label() + " (" + consent.dataKind().label() + ")";
  }
}
