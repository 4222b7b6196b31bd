package be.woonspoor.trajectory;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.coaching.CoachingPlan;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.Outreach;
import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether there is a ground to end a trajectory that is no longer wanted, by the table {@code
 * closing-ground}. Silence alone never is one: it takes repeated outreach, in several ways, over
 * weeks, and a talk in the team or the person's own clear no.
 */
@Component
public class ClosingGround {

  static final String TABLE = "closing-ground";

  private final Contacts contacts;
  private final CoachingPlans plans;
  private final Decisions decisions;
  private final Receipts receipts;

  ClosingGround(Contacts contacts, CoachingPlans plans, Decisions decisions, Receipts receipts) {
    this.contacts = contacts;
    this.plans = plans;
    this.decisions = decisions;
    this.receipts = receipts;
  }

  /**
   * What is still missing, in Dutch; empty when the ground holds, which leaves a receipt.
   *
   * @param clearNo whether the person said no in own words
   */
  public Optional<String> missing(String caseNumber, boolean clearNo) {
    var outreach = contacts.outreach(caseNumber);
    var inputs = inputs(clearNo, isCoached(caseNumber), outreach);
    var decision = decisions.decide(TABLE, inputs);
    if (!decision.results().isEmpty()) {
      return Optional.of(sentences(decision, outreach));
    }
    receipts.keep(
        caseNumber,
        TABLE,
        ClosingGroundDecision.HOLDS,
        inputs,
        decision,
        "Er is genoeg geprobeerd om af te sluiten als niet langer gewenst.");
    return Optional.empty();
  }

  private boolean isCoached(String caseNumber) {
    return plans
        .find(caseNumber)
        .filter(plan -> plan.endedOn().isEmpty())
        .flatMap(CoachingPlan::startedOn)
        .isPresent();
  }

  private static Map<String, Object> inputs(boolean clearNo, boolean coached, Outreach outreach) {
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("clearNo", clearNo);
    inputs.put("coached", coached);
    inputs.put("attempts", outreach.attempts());
    inputs.put("manners", outreach.manners());
    inputs.put("weeks", outreach.weeks());
    inputs.put("teamTalk", outreach.teamTalk());
    return inputs;
  }

  private static String sentences(Decision decision, Outreach outreach) {
    return decision.results().stream()
        .map(row -> sentence(row, outreach))
        .collect(Collectors.joining(" "));
  }

  private static String sentence(Map<String, Object> row, Outreach outreach) {
    var needed = ((Number) row.get("needed")).intValue();
    return switch (String.valueOf(row.get("missing"))) {
      case "ATTEMPTS" ->
          outreach.attempts() == 1
              ? "Er is nog maar 1 poging sinds het laatste gesprek; nodig zijn er %d."
                  .formatted(needed)
              : "Er zijn nog maar %d pogingen sinds het laatste gesprek; nodig zijn er %d."
                  .formatted(outreach.attempts(), needed);
      case "MANNERS" ->
          "Probeer het nog op een andere manier: %d van de %d is gebeurd."
              .formatted(outreach.manners(), needed);
      case "WEEKS" ->
          "De pogingen lopen pas %d weken; nodig zijn er %d.".formatted(outreach.weeks(), needed);
      case "TEAM_TALK" -> "Het team besprak de stilte nog niet.";
      case "CLEAR_NO" -> "Nodig is een duidelijk nee van de persoon zelf.";
      default -> throw new IllegalStateException("nobody knows what is missing");
    };
  }
}
