package be.woonspoor.escalation.process;

import be.woonspoor.agreement.Consent;
import be.woonspoor.agreement.Consents;
import be.woonspoor.agreement.Occasion;
import be.woonspoor.escalation.Partner;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The partners with whom intensive follow-up may be talked about today, by name (R10, R33). */
@Component
class ConsentedPartners {

  private final Consents consents;

  ConsentedPartners(Consents consents) {
    this.consents = consents;
  }

  Map<String, Partner> of(String caseNumber) {
    return consents.covering(caseNumber, Occasion.INTENSIVE_FOLLOW_UP).stream()
        .sorted(Comparator.comparing(Consent::partner))
        .collect(
            Collectors.toMap(
                Consent::partner,
                consent -> new Partner(consent.partner(), purpose(consent)),
                (one, other) -> new Partner(one.name(), one.purpose() + "; " + other.purpose()),
                LinkedHashMap::new));
  }

  /** Notes that the follow-up was talked about with a partner, by each consent that covers it. */
  void share(String caseNumber, String partner, String by) {
    covering(caseNumber, partner)
        .forEach(
            consent -> consents.share(caseNumber, consent.id(), Occasion.INTENSIVE_FOLLOW_UP, by));
  }

  private List<Consent> covering(String caseNumber, String partner) {
    return consents.covering(caseNumber, Occasion.INTENSIVE_FOLLOW_UP).stream()
        .filter(consent -> consent.partner().equals(partner))
        .toList();
  }

  private static String purpose(Consent consent) {
    return consent.purpose().label() + " (" + consent.dataKind().label() + ")";
  }
}
