package be.woonspoor.agreement;

/** What the person says after the explanation; none of the three is wrong. */
public enum PersonsAnswer {
  AGREED("De persoon gaat akkoord met het traject"),
  NOT_NOW("De persoon vraagt bedenktijd"),
  NO("De persoon kiest niet voor het versnelde spoor");

  private final String title;

  PersonsAnswer(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
