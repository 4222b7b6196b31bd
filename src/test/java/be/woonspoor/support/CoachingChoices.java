package be.woonspoor.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the played tenants say about goals and domains, and how it goes on with them. */
final class CoachingChoices {

  private static final List<String> WANTS =
      List.of(
          "Eerst rust, dan zien we verder.",
          "De papieren op orde krijgen.",
          "Iemand leren kennen in de buurt.");
  private static final List<String> AT_HOME =
      List.of("Een plek voor de planten.", "De kinderen kunnen blijven slapen.", "Stilte.");
  private static final List<List<String>> DOMAINS =
      List.of(List.of("WOON", "FIN"), List.of("NETW", "BUUR", "LGEZ"), List.of("FIN", "VRIJ"));
  private static final List<String> GOALS =
      List.of("StableHome", "KeepingHome", "CaredForHome", "FeelingAtHome", "Activation");
  private static final List<String> STATUSES =
      List.of("FORWARD", "STEADY", "FORWARD", "SOLID", "NOT_DISCUSSED");

  private CoachingChoices() {}

  static Map<String, Object> focus(int n) {
    var answers = new HashMap<String, Object>();
    answers.put("tenantPresent", "YES");
    answers.put("wants", of(WANTS, n));
    answers.put("focusDomains", of(DOMAINS, n));
    answers.put("nuanceStableHome", "Een contract op eigen naam.");
    answers.put("nuanceKeepingHome", "De huur elke maand op tijd.");
    answers.put("nuanceCaredForHome", "Het mag proper zijn, niet perfect.");
    answers.put("nuanceFeelingAtHome", of(AT_HOME, n));
    answers.put("nuanceActivation", "Weer iets om voor op te staan.");
    answers.put(
        "agreements", List.of(Map.of("what", "Samen de brieven openen", "who", "TOGETHER")));
    return answers;
  }

  /**
   * A review.
   *
   * @param reviews how many went before
   */
  static Map<String, Object> review(int n, int reviews, String phase) {
    var answers = new HashMap<String, Object>();
    answers.put("phase", phase);
    answers.put("cycleOutcome", "NEXT");
    answers.put("tenantPresent", "YES");
    for (var goal = 0; goal < GOALS.size(); goal++) {
      answers.put("goal" + GOALS.get(goal), of(STATUSES, n + reviews + goal));
      // what the goals mean was said at the focus
      answers.put("nuance" + GOALS.get(goal), null);
    }
    var domains = of(DOMAINS, n);
    answers.put("discussed", domains);
    for (var domain : domains) {
      answers.put("domain" + domain, String.valueOf(Math.min(5, 2 + reviews)));
    }
    return answers;
  }

  private static <T> T of(List<T> choices, int n) {
    return choices.get(Math.floorMod(n, choices.size()));
  }
}
