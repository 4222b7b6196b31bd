/**
 * Who may do what: the roles, the one login for web applications, pages and API, the allow-list of
 * both engine doors, and the engine's own authorizations. Everything is closed unless it is named
 * here. Other capabilities may use {@link be.woonspoor.security.Role} and {@link
 * be.woonspoor.security.CurrentUser}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Security")
package be.woonspoor.security;
