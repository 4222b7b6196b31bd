package be.woonspoor.tenancy.process;

/** Why accelerated allocation is open again to somebody, or not. */
enum RouteGround {
  MAY_AGAIN("Dat mag: er is een akkoord met een coach, en de huur eindigt of is voorbij."),
  ALREADY_SEARCHING("Dat kan niet: er loopt al een versnelde toewijzing voor dit dossier."),
  NO_COACH(
      "Dat kan niet zolang niemand de persoon begeleidt: een coach aanvaarden is de voorwaarde om"
          + " kandidaat te zijn."),
  WITHDRAWN(
      "Dat kan niet: het trajectakkoord is ingetrokken. De gewone inschrijving kan wel, en de"
          + " begeleiding gaat door."),
  NO_AGREEMENT(
      "Volgens de regels niet: er staat geen trajectakkoord in het dossier. U kunt afwijken met een"
          + " reden."),
  NOT_RECOGNISED(
      "Volgens de regels niet: er staat geen erkenning in het dossier. U kunt afwijken met een"
          + " reden."),
  LEASE_HOLDS(
      "Volgens de regels niet: de huur loopt en er staat geen einde in het dossier. U kunt afwijken"
          + " met een reden."),
  STRUCK_OFF(
      "Volgens de regels niet: de verhuurder schrapte de kandidaat en sindsdien was er geen"
          + " huurcontract. U kunt afwijken met een reden."),
  PLACE_THIS_YEAR(
      "Volgens de regels niet: dit dossier gebruikte dit jaar al een plaats. U kunt afwijken met een"
          + " reden.");

  private final String sentence;

  RouteGround(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
