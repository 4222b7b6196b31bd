package be.woonspoor.escalation.process;

import be.woonspoor.agreement.PartnerRole;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Messages;
import be.woonspoor.escalation.Partner;
import be.woonspoor.escalation.Proposal;
import be.woonspoor.escalation.Proposals;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who sits around the table: partners with a consent are heard, for the others the coach asks the
 * person first (R10, R34).
 */
@Component
class PartnersAtTable {

  private final Proposals proposals;
  private final ConsentedPartners consented;
  private final Messages messages;
  private final Timeline timeline;

  PartnersAtTable(
      Proposals proposals, ConsentedPartners consented, Messages messages, Timeline timeline) {
    this.proposals = proposals;
    this.consented = consented;
    this.messages = messages;
    this.timeline = timeline;
  }

  /** Has more partners heard in a follow-up that runs. */
  void add(Proposal proposal, List<Partner> partners, String by) {
    if (partners.isEmpty()) {
      return;
    }
    proposals.addPartners(proposal.id(), partners);
    timeline.add(
        proposal.caseNumber(),
        Timeline.Kind.TEAM,
        by,
        "Nog iemand aan tafel bij de intensieve opvolging",
        partners.stream().map(Partner::label).collect(Collectors.joining(", ")));
    messages.tryToCase(
        proposal.caseNumber(), IntensiveGuidance.KEY, IntensiveGuidance.PARTNER_ADDED);
  }

  /** Has the coach ask the person about roles for which no consent holds. */
  void askFor(Proposal proposal, Set<PartnerRole> roles, String by) {
    if (roles.isEmpty()) {
      return;
    }
    proposals.askFor(proposal.id(), roles);
    timeline.add(
        proposal.caseNumber(),
        Timeline.Kind.TEAM,
        by,
        "De coach vraagt de persoon of er iemand bij mag",
        words(roles));
  }

  /** For which roles a consent is still to be asked, in words; empty text when for none. */
  String consentsToAsk(UUID id) {
    var open = proposals.rolesToAsk(id);
    if (!open.isEmpty()) {
      open.retainAll(consented.without(proposals.get(id).caseNumber()));
    }
    return words(open);
  }

  private static String words(Collection<PartnerRole> roles) {
    return roles.stream().sorted().map(PartnerRole::label).collect(Collectors.joining(", "));
  }
}
