package be.woonspoor.security;

import java.util.Arrays;
import java.util.Optional;

/**
 * The roles of the service. Each is a group of the engine; this is the one place that lists them.
 */
public enum Role {
  /** A coach of the team: works on the cases of the team in Tasklist. */
  WOONCOACH("wooncoach", "Wooncoach"),
  /** The team lead: decides on recognition and staffing, and looks at the whole in Cockpit. */
  TEAMLEAD("teamlead", "Hoofdmaatschappelijk werker"),
  /** The office: complete files, letters, deadlines. Sees no notes. */
  ADMINISTRATION("administration", "Administratie"),
  /** A social worker of the OCMW or of a partner, who hands over a person. */
  REFERRER("referrer", "Verwijzer"),
  /** Designs processes and forms; sees models, never a real file. */
  DESIGNER("designer", "Procesontwerper"),
  /** Runs the installation; sees technical state, never a file. */
  OPERATOR("camunda-admin", "Beheerder");

  private final String group;
  private final String label;

  Role(String group, String label) {
    this.group = group;
    this.label = label;
  }

  /** The id of the engine's group. */
  public String group() {
    return group;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  /** The name under which Spring Security knows this role. */
  public String authority() {
    return "ROLE_" + name();
  }

  public static Optional<Role> ofGroup(String group) {
    return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
  }
}
