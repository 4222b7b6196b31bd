package be.woonspoor.coaching;

import java.time.LocalDate;

/**
 * Somebody signals something that came up at a contact. Published in the transaction of that
 * contact.
 *
 * @param noticedOn the day of the contact
 * @param story what was noted of the contact, so that nobody writes it twice
 * @param by user id of who had the contact
 */
public record SignalledAtContact(
    String caseNumber, ContactSignal signal, LocalDate noticedOn, String story, String by) {}
