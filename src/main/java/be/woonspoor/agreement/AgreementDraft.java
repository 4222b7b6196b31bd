package be.woonspoor.agreement;

import java.util.List;

/**
 * What coach and person drew up, before it is signed. Nothing of it holds yet.
 *
 * @param arrangements what they agreed on, in plain words; empty text when nothing
 */
public record AgreementDraft(String arrangements, List<ConsentTerms> consents) {

  public static final AgreementDraft EMPTY = new AgreementDraft("", List.of());

  public AgreementDraft {
    consents = List.copyOf(consents);
  }
}
