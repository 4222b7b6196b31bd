package be.woonspoor.insight;

import be.woonspoor.agreement.Consent;
import be.woonspoor.agreement.Consents;
import be.woonspoor.agreement.PartnerRole;
import be.woonspoor.engine.Terms;
import be.woonspoor.referral.RecognitionDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the page of a case shows of the recognition and the consents: the condition that the team
 * lead added, for all who work on the case; with whom what may be shared, for who reads notes.
 */
@Component
class AgreementView {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final RecognitionDesk recognition;
  private final Consents consents;
  private final Clock clock;

  AgreementView(RecognitionDesk recognition, Consents consents, Clock clock) {
    this.recognition = recognition;
    this.consents = consents;
    this.clock = clock;
  }

  /** A consent, and how it stands. */
  record ConsentLine(String partner, String what, String purpose, String until, String state) {}

  void fill(Model model, String caseNumber, boolean notes) {
    recognition
        .extraCondition(caseNumber)
        .ifPresent(condition -> model.addAttribute("extraCondition", condition));
    if (notes) {
      model.addAttribute("consents", lines(caseNumber));
    }
  }

  private List<ConsentLine> lines(String caseNumber) {
    var today = LocalDate.now(clock.withZone(Terms.BELGIUM));
    var shared =
        consents.shared(caseNumber).stream()
            .collect(Collectors.groupingBy(Consents.Shared::consent, Collectors.counting()));
    return consents.all(caseNumber).stream().map(kept -> line(kept, today, shared)).toList();
  }

  private static ConsentLine line(Consents.Kept kept, LocalDate today, Map<UUID, Long> shared) {
    Consent consent = kept.consent();
    var times = shared.getOrDefault(consent.id(), 0L);
    return new ConsentLine(
        consent.role() == PartnerRole.OTHER
            ? consent.partner()
            : consent.partner() + " (" + consent.role().label() + ")",
        consent.dataKind().label(),
        consent.purpose().label(),
        DAY.format(consent.until()),
        state(kept, today) + (times == 0 ? "" : ", " + times + " keer gebruikt"));
  }

  private static String state(Consents.Kept kept, LocalDate today) {
    if (kept.revokedOn().isPresent()) {
      return "ingetrokken op " + DAY.format(kept.revokedOn().get());
    }
    return kept.consent().until().isBefore(today) ? "afgelopen" : "geldt";
  }
}
