package be.woonspoor.coaching;

import java.util.List;
import java.util.Map;

/**
 * The scale by which tenant and coach look at a domain. The domains are ours and stay; how many
 * steps there are and how they are worded belongs to the instrument, so that another one can take
 * its place. A version is never rewritten (R19).
 *
 * @param title what people call it
 * @param steps the words of the steps of every domain, the lowest first
 */
public record ScoringInstrument(
    String id, int version, String title, Map<LifeDomain, List<String>> steps) {

  /** Names one version of an instrument: what a review remembers. */
  public record Ref(String id, int version) {}

  public Ref ref() {
    return new Ref(id, version);
  }

  /** How many steps a domain has. */
  public int length(LifeDomain domain) {
    return steps.get(domain).size();
  }

  /** Whether a domain has this step; steps count from 1. */
  public boolean has(LifeDomain domain, int step) {
    return step >= 1 && step <= length(domain);
  }

  /** What a step says. */
  public String words(LifeDomain domain, int step) {
    return steps.get(domain).get(step - 1);
  }
}
