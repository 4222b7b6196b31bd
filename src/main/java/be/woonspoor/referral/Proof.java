package be.woonspoor.referral;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the office asks for before it calls a referral complete. */
public enum Proof {
  IDENTITY("identiteitsbewijs"),
  INCOME("aanslagbiljet of inkomensbewijs"),
  HOMELESSNESS("attest of verslag over de dakloosheid"),
  REGISTER("bewijs van inschrijving of referentieadres"),
  PROPERTY("verklaring over eigendom"),
  HOUSEHOLD("gezinssamenstelling"),
  CHILDREN("bewijs van bezoek- of verblijfsrecht van de kinderen"),
  DISABILITY("attest van handicap");

  private final String label;

  Proof(String label) {
    this.label = label;
  }

  /** As people write it. */
  public String label() {
    return label;
  }

  /** The labels of some proofs in one line. */
  public static String sentence(Collection<Proof> proofs) {
    return proofs.stream().map(Proof::label).collect(Collectors.joining(", "));
  }

  static String write(Collection<Proof> proofs) {
    return proofs.stream().map(Proof::name).collect(Collectors.joining(","));
  }

  static List<Proof> read(String written) {
    return Stream.of(written.split(","))
        .filter(name -> !name.isEmpty())
        .map(Proof::valueOf)
        .toList();
  }
}
