package be.woonspoor.coaching.process;

import be.woonspoor.agreement.SharingDesk;
import be.woonspoor.coaching.ContactDesk;
import be.woonspoor.coaching.Manner;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of a cycle at which the coach sees the tenant, or tries to (R20, R23). */
@Configuration(proxyBeanMethods = false)
class ContactSteps {

  /** The coach notes how the planned contact went. */
  @Bean
  ContactStep logPlannedContact(ContactNotes notes, SharingDesk sharing, ContactDesk desk) {
    return new ContactStep(notes, sharing, desk::usualManner, false);
  }

  /** The coach calls or writes after a first closed door. */
  @Bean
  ContactStep callOrText(ContactNotes notes, SharingDesk sharing) {
    return new ContactStep(notes, sharing, always(Manner.PHONE), false);
  }

  /** The coach passes by unannounced. */
  @Bean
  ContactStep visitUnannounced(ContactNotes notes, SharingDesk sharing) {
    return new ContactStep(notes, sharing, always(Manner.VISIT), false);
  }

  /** The coach brings a friendly letter, and asks the network only with consent. */
  @Bean
  ContactStep sendLetter(ContactNotes notes, SharingDesk sharing) {
    return new ContactStep(notes, sharing, always(Manner.LETTER), true);
  }

  /** The coach looks for somebody where he or she stays, and asks others only with consent. */
  @Bean
  ContactStep reachAtStay(ContactNotes notes, SharingDesk sharing) {
    return new ContactStep(notes, sharing, always(Manner.LETTER), true);
  }

  private static Function<String, Manner> always(Manner manner) {
    return caseNumber -> manner;
  }
}
