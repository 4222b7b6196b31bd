package be.woonspoor.allocation;

/**
 * Something about the places that does not add up.
 *
 * @param caseNumber empty text when it is about a year
 */
public record PlaceFinding(Kind kind, String caseNumber) {

  /** What can be wrong, and what it means for the people who have to set it right. */
  public enum Kind {
    /** A place is reserved and nothing of the case runs any more: it goes back by itself. */
    PLACE_WITHOUT_CASE("een plaats zonder lopend spoor: teruggegeven aan het jaar"),
    /** A place is reserved while the case stands at a step that holds none. */
    PLACE_WITHOUT_TOKEN(
        "een plaats gereserveerd, terwijl het dossier nergens met een plaats staat"),
    /** The case stands at a step that needs a place and has none. */
    TOKEN_WITHOUT_PLACE("staat op een aanbod of huurcontract te wachten zonder plaats"),
    /** On the list, but nothing of the case waits there: no place can reach it. */
    LISTED_WITHOUT_TOKEN("staat op de wachtlijst, maar het proces wacht daar niet"),
    /** The process waits for a place, but the case is not on the list. */
    TOKEN_WITHOUT_LISTING(
        "het proces wacht op een plaats, maar het dossier staat niet op de lijst"),
    /** The counts of a year are not those of its ledger. */
    COUNTS_DIFFER("de tellers van een jaar kloppen niet met het grootboek");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As the team reads it, in Dutch. */
    public String words() {
      return words;
    }
  }
}
