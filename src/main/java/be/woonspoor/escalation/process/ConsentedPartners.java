package be.woonspoor.escalation.process;

import be.woonspoor.agreement.Consent;
import be.woonspoor.agreement.Consents;
import be.woonspoor.agreement.Occasion;
import be.woonspoor.agreement.PartnerRole;
import be.woonspoor.escalation.Partner;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                consent -> new Partner(consent.partner(), consent.role(), purpose(consent)),
                ConsentedPartners::together,
                LinkedHashMap::new));
  }

  /** Notes that the follow-up was talked about with a partner, by each consent that covers it. */
  void share(String caseNumber, String partner, String by) {
    covering(caseNumber, partner)
        .forEach(
            consent -> consents.share(caseNumber, consent.id(), Occasion.INTENSIVE_FOLLOW_UP, by));
  }

  /** A partner with two consents; the role is said in one of them at least, or in none. */
  private static Partner together(Partner one, Partner other) {
    return new Partner(
        one.name(),
        one.role() == PartnerRole.OTHER ? other.role() : one.role(),
        one.purpose() + "; " + other.purpose());
  }

  /** The partners as the options of a field. */
  List<Map<String, Object>> options(String caseNumber) {
    return of(caseNumber).values().stream()
        .map(partner -> Map.<String, Object>of("value", partner.name(), "label", partner.label()))
        .toList();
  }

  /** Role by role whether somebody may be heard, as the lines of a table (R34). */
  List<Map<String, Object>> roles(String caseNumber) {
    var partners = of(caseNumber).values();
    return Arrays.stream(PartnerRole.values())
        .filter(
            role ->
                role != PartnerRole.OTHER
                    || partners.stream().anyMatch(partner -> partner.role() == role))
        .map(
            role ->
                Map.<String, Object>of(
                    "role", role.label(),
                    "partner", names(partners, role)))
        .toList();
  }

  /** The roles for which no consent holds today. */
  Set<PartnerRole> without(String caseNumber) {
    var missing = EnumSet.complementOf(EnumSet.of(PartnerRole.OTHER));
    of(caseNumber).values().forEach(partner -> missing.remove(partner.role()));
    return missing;
  }

  private static String names(Collection<Partner> partners, PartnerRole role) {
    var names =
        partners.stream()
            .filter(partner -> partner.role() == role)
            .map(partner -> partner.name() + ": " + partner.purpose())
            .collect(Collectors.joining("; "));
    return names.isEmpty() ? "geen toestemming – vraag die eerst" : names;
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
