/**
 * The file of a case: person, household, contact data, notes, timeline, what was recorded at each
 * step, and the receipts of decisions. The only place for personal data; every capability may call
 * its public types, none may read its tables.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Case file")
package be.woonspoor.casefile;
