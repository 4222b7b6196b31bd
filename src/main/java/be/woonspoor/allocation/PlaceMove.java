package be.woonspoor.allocation;

/** Why a place moved, as the ledger says it: a code, because the ledger is never erased. */
public enum PlaceMove {
  /** First in rank among those whose turn it could be. */
  RANK("aan de beurt"),
  /** The lead put the case ahead of its turn, with a reason that its receipt keeps. */
  DEVIATION("afwijking van de volgorde"),
  /** A reservation of last year that went over to the new one. */
  NEW_YEAR("overgang naar het nieuwe jaar"),
  /** A lease was signed. */
  LEASE_SIGNED("huurcontract getekend"),
  /** An offer was refused without a founded reason. */
  REFUSED("ongegronde weigering"),
  /** No lease followed: the landlord decided otherwise, or it was not signed. */
  NO_LEASE("geen huurcontract"),
  /** The case left the accelerated allocation. */
  LEFT("versneld spoor verlaten"),
  /** The process that worked with the place was gone. */
  RECONCILED("rechtgezet na nazicht");

  private final String words;

  PlaceMove(String words) {
    this.words = words;
  }

  /** As people say it, in Dutch. */
  public String words() {
    return words;
  }
}
