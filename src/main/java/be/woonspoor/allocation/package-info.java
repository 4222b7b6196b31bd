/**
 * The accelerated allocation of a social dwelling: the places of a year, who waits for them in
 * which order, the landlords, their offers and what becomes of them. It exists so that a place is
 * never given twice and always to the first in rank. Other capabilities may ask who holds which
 * place and listen to its events; only this one gives places and takes them back.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Allocation")
package be.woonspoor.allocation;
