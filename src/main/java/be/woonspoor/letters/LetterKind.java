package be.woonspoor.letters;

import be.woonspoor.casefile.Document.Addressee;

/**
 * The letters there are. The number is the version of the template: a change in what a letter says
 * raises it.
 */
public enum LetterKind {
  RECOGNISED("recognised", 1, "Erkenning"),
  NOT_RECOGNISED("not-recognised", 1, "Geen erkenning"),
  PREVENTIVE_ROUTE("preventive-route", 1, "Doorverwijzing naar preventieve woonbegeleiding"),
  AGREEMENT_TO_SIGN("agreement", 2, "Trajectovereenkomst, om te lezen en te tekenen"),
  AGREEMENT("agreement", 2, "Trajectovereenkomst, getekend"),
  OFFER_TALK("offer-talk", 1, "Aanbod van een woning"),
  OFFER_WARNING("offer-warning", 1, "Tweede aanbod, met waarschuwing"),
  STRUCK_OFF("struck-off", 1, "Schrapping"),
  KEEPING_CONTACT("keeping-contact", 1, "We willen u graag horen"),
  WAITING_REVIEW("waiting-review", 1, "Uw gegevens nakijken"),
  FILE_SHOWN("file-shown", 1, "Inzage in uw dossier"),
  FILE_CORRECTED("file-corrected", 1, "Antwoord op uw vraag om te verbeteren"),
  ERASURE_ANSWERED("erasure-answered", 1, "Antwoord op uw vraag om te wissen"),
  ANSWER_LATER("answer-later", 1, "Ons antwoord komt later");

  private final String template;
  private final int version;
  private final String title;

  LetterKind(String template, int version, String title) {
    this.template = template;
    this.version = version;
    this.title = title;
  }

  /** Name of the template under {@code templates/letters/}. */
  public String template() {
    return template;
  }

  public int version() {
    return version;
  }

  /** What the document is called in the file; names nobody. */
  public String title() {
    return title;
  }

  /**
   * Whether it goes to somebody who has a lease already. Such a letter may speak of no consequence
   * of any kind (R9).
   */
  public boolean isForTenants() {
    return this == KEEPING_CONTACT;
  }

  /** Whom it is for. */
  public Addressee addressee() {
    return Addressee.CLIENT;
  }
}
