package be.woonspoor.trajectory;

import be.woonspoor.casefile.Contact;
import be.woonspoor.casefile.Person;
import be.woonspoor.coaching.Phase;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A tenant whose coaching already runs.
 *
 * @param externalKey the key of the own administration; empty when somebody fills in the form
 * @param leaseStart since when the person rents the dwelling
 * @param landlord the name of the landlord, one of ours or not
 * @param phase how often coach and tenant meet
 * @param coach account of the wooncoach
 * @param lastContact when they last met
 * @param note what the coach should know
 */
public record RunningCase(
    Optional<String> externalKey,
    Person person,
    Contact contact,
    LocalDate leaseStart,
    String landlord,
    Phase phase,
    String coach,
    Optional<LocalDate> lastContact,
    String note) {}
