package be.woonspoor.security;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person or program behind a request.
 *
 * @param id the id of the account
 * @param roles what the account may do
 */
public record CurrentUser(String id, Set<Role> roles) {

  /**
   * The user of the running request.
   *
   * @throws IllegalStateException when nobody is logged in, which the login chain rules out
   */
  public static CurrentUser get() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  static CurrentUser of(Authentication authentication) {
    if (authentication == null || !authentication.isAuthenticated()) {
      throw new IllegalStateException("nobody is logged in");
    }
    var roles = EnumSet.noneOf(Role.class);
    for (var authority : authentication.getAuthorities()) {
      for (var role : Role.values()) {
        if (role.authority().equals(authority.getAuthority())) {
          roles.add(role);
        }
      }
    }
    return new CurrentUser(authentication.getName(), Set.copyOf(roles));
  }

  /** Whether the user has at least one of these roles. */
  public boolean is(Role... anyOf) {
    for (var role : anyOf) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }
}
