package be.woonspoor.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a tenant wants of a cycle.
 *
 * @param wants what the tenant wants this time, in the own words
 * @param domains what the tenant wants to talk about now
 * @param never what the tenant does not want to talk about at all, until the tenant says otherwise
 * @param by user id of the coach
 */
public record Focus(
    LocalDate on,
    boolean tenantPresent,
    Optional<String> wants,
    Set<LifeDomain> domains,
    Set<LifeDomain> never,
    List<Agreement> agreements,
    String by) {

  /** Agreements that were neither kept nor given up yet. */
  public List<Agreement> openAgreements() {
    return agreements.stream().filter(agreement -> !agreement.done()).toList();
  }

  /**
   * Something that was agreed on.
   *
   * @param until by when, if a day was agreed
   * @param done whether tenant and coach found that it was done
   */
  public record Agreement(String what, Who who, Optional<LocalDate> until, boolean done) {

    Agreement asDone() {
      return new Agreement(what, who, until, true);
    }
  }

  /** Who does what was agreed on. */
  public enum Who {
    TENANT("de huurder"),
    COACH("de coach"),
    TOGETHER("samen"),
    OTHER("iemand anders");

    private final String label;

    Who(String label) {
      this.label = label;
    }

    /** As people say it. */
    public String label() {
      return label;
    }
  }
}
