package be.woonspoor.allocation;

import static be.woonspoor.engine.Input.code;
import static be.woonspoor.engine.Input.flag;
import static be.woonspoor.engine.Input.number;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.DecisionContract;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the answer to an offer leads to. The answer itself is the person's own. */
@Component
class OfferReplyDecision extends DecisionContract {

  OfferReplyDecision() {
    super(
        "offer-reply",
        "Antwoord op het aanbod",
        Map.of(
            "ACCEPT", "het aanbod is aanvaard",
            "FOUNDED", "een gegronde reden, die niet meetelt",
            "PAUSE", "een pauze, de plaats gaat terug",
            "STRUCK_OFF", "de verhuurder schrapt de kandidaat"),
        flag("proof", "Bewijs van de reden"),
        code("ground", "Reden van de weigering", RefusalGround.class, OfferReplyDecision::words),
        code("reply", "Antwoord", Reply.class, OfferReplyDecision::words).fixed(),
        number("refusalsBefore", "Eerdere ongegronde weigeringen", "", 0, 10).fixed(),
        number("refusalsAllowed", "Toegelaten ongegronde weigeringen", "", 0, 10).fixed(),
        // whether the office sent the letter is nothing that the person could have changed
        flag("warned", "Waarschuwing bezorgd").fixed());
  }

  @Override
  public String outcome(Decision answer, Map<String, Object> inputs) {
    return answer.single("outcome", String.class);
  }

  private static String words(Reply reply) {
    return switch (reply) {
      case ACCEPTED -> "aanvaard";
      case REFUSED -> "geweigerd";
      case NO_REPLY -> "geen antwoord";
    };
  }

  private static String words(RefusalGround ground) {
    return switch (ground) {
      case HOSPITAL -> "opname in een ziekenhuis";
      case PRISON -> "gevangenis";
      case FAMILY_REUNIFICATION -> "gezinshereniging";
      case PRIVATE_LEASE -> "pas privé gehuurd";
      case LIVE_IN_CARER -> "inwonende hulp";
      case PREGNANCY -> "zwangerschap";
      case OTHER -> "een andere reden";
      case NONE -> "geen reden";
    };
  }
}
