/**
 * The tenancy: leases as facts, signals that a home may be at risk with what is done about them,
 * and the search for a next dwelling when a lease ends (R17, R25 to R29). It listens to those who
 * sign a lease, to landlords' letters and to silence; others may ask it for the lease of a case.
 * Nothing in here acts on a lease because of guidance (R9).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Tenancy")
package be.woonspoor.tenancy;
