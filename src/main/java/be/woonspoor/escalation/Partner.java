package be.woonspoor.escalation;

import be.woonspoor.agreement.PartnerRole;

/**
 * Somebody outside the team who may join, because the person agreed to it.
 *
 * @param role what the partner does
 * @param purpose what the consent is for, and what may be shared
 */
public record Partner(String name, PartnerRole role, String purpose) {

  /** The name, with the role where it is known. */
  public String label() {
    return role == PartnerRole.OTHER ? name : name + " (" + role.label() + ")";
  }
}
