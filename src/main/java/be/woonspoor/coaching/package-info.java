/**
 * Coaching of a tenant, from the keys to a joint ending: five fixed goals, the domains the tenant
 * wants to talk about, contact on a rhythm, attempts when the door stays closed, a review every
 * three months. The tenant is obliged to nothing: nothing in here acts on the lease or is told to
 * the landlord (R9, R18 to R23).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Coaching")
package be.woonspoor.coaching;
