package be.woonspoor.tenancy;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.engine.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the fund against evictions may help, and with how much at most (R29, S93, S94). The OCMW
 * decides; whether a social tenant comes under it is not certain (S95), so nothing here promises
 * anything.
 */
@Service
public class EvictionFund {

  static final String TABLE = "eviction-fund";
  private static final int EXACT = 10;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Decisions decisions;
  private final Receipts receipts;
  private final Leases leases;
  private final Terms terms;
  private final Clock clock;

  EvictionFund(Decisions decisions, Receipts receipts, Leases leases, Terms terms, Clock clock) {
    this.decisions = decisions;
    this.receipts = receipts;
    this.leases = leases;
    this.terms = terms;
    this.clock = clock;
  }

  /** Whether the arrears lie within what the fund is for. */
  public enum Outcome {
    POSSIBLE("misschien mogelijk"),
    TOO_LOW("de achterstal is nog te klein"),
    TOO_HIGH("de achterstal is te groot");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** As people write it. */
    public String label() {
      return label;
    }
  }

  /**
   * What the table says.
   *
   * @param help euro at most; empty when the fund can't help
   * @param note that the ceiling is of another year; empty text otherwise
   */
  public record Answer(Outcome outcome, Optional<BigDecimal> help, String note) {

    /** In sentences for the coach; they promise nothing. */
    public String inWords(Terms terms) {
      return switch (outcome) {
        case TOO_LOW ->
            "Het fonds tegen uithuiszettingen is voor een achterstal van twee tot zes keer de huur:"
                + " deze is nog te klein.";
        case TOO_HIGH ->
            "Het fonds tegen uithuiszettingen is voor een achterstal van twee tot zes keer de huur:"
                + " deze is te groot.";
        case POSSIBLE ->
            ("Het fonds tegen uithuiszettingen kan misschien helpen, met hoogstens %s euro. %s"
                    + " Het OCMW beslist binnen %s. Wie het plan niet volgt, krijgt van de"
                    + " verhuurder nog minstens %s om het recht te zetten.")
                .formatted(
                    help.orElseThrow().toPlainString(),
                    note,
                    terms.inWords("fund-decision"),
                    terms.inWords("fund-remedy"))
                .replace("  ", " ");
      };
    }
  }

  /** The euro of rent a month, as the lease of now says. */
  public Optional<BigDecimal> rent(String caseNumber) {
    return leases
        .current(caseNumber)
        .flatMap(lease -> lease.terms().rent())
        .filter(rent -> rent.signum() > 0);
  }

  /** What the table says of an amount; nothing is kept of it. */
  public Answer look(BigDecimal arrears, BigDecimal rent) {
    return answer(ask(ratio(arrears, rent)), arrears);
  }

  /** What the table says of an amount, with a receipt; the same twice is kept once. */
  @Transactional
  public Answer weigh(String caseNumber, BigDecimal arrears, BigDecimal rent) {
    var inputs = new LinkedHashMap<String, Object>(inputs(ratio(arrears, rent)));
    var decision = ask(ratio(arrears, rent));
    var answer = answer(decision, arrears);
    inputs.put("arrears", arrears.doubleValue());
    inputs.put("rent", rent.doubleValue());
    if (!isKept(caseNumber, inputs, decision)) {
      receipts.keep(
          caseNumber, TABLE, answer.outcome().name(), inputs, decision, answer.inWords(terms));
    }
    return answer;
  }

  /** Weighs what was told, as far as both the amount and the rent are known. */
  @Transactional
  void weigh(Signal signal) {
    signal
        .balance()
        .ifPresent(
            arrears ->
                rent(signal.caseNumber())
                    .ifPresent(rent -> weigh(signal.caseNumber(), arrears, rent)));
  }

  /**
   * Whether the fund may help with what was told. Where the amount or the rent is not known, the
   * months of arrears stand for it.
   */
  boolean mayHelp(Signal signal) {
    var rent = rent(signal.caseNumber());
    var ratio =
        signal
            .balance()
            .flatMap(balance -> rent.map(euro -> ratio(balance, euro)))
            .or(() -> signal.monthsInArrears().map(BigDecimal::valueOf))
            .orElse(BigDecimal.ZERO);
    return outcome(ask(ratio)) == Outcome.POSSIBLE;
  }

  private boolean isKept(String caseNumber, Map<String, Object> inputs, Decision decision) {
    return receipts.of(caseNumber).stream()
        .filter(receipt -> receipt.decision().equals(TABLE))
        .findFirst()
        .filter(last -> last.inputs().equals(inputs))
        .filter(last -> last.rules().equals(decision.rules()))
        .isPresent();
  }

  private Decision ask(BigDecimal ratio) {
    return decisions.decide(TABLE, inputs(ratio));
  }

  private Map<String, Object> inputs(BigDecimal ratio) {
    return Map.of("ratio", ratio.doubleValue(), "year", year());
  }

  private int year() {
    return LocalDate.ofInstant(clock.instant(), Terms.BELGIUM).getYear();
  }

  private static BigDecimal ratio(BigDecimal arrears, BigDecimal rent) {
    return arrears.divide(rent, EXACT, RoundingMode.HALF_UP);
  }

  private static Outcome outcome(Decision decision) {
    return Outcome.valueOf(decision.single("outcome", String.class));
  }

  private Answer answer(Decision decision, BigDecimal arrears) {
    var outcome = outcome(decision);
    if (outcome != Outcome.POSSIBLE) {
      return new Answer(outcome, Optional.empty(), "");
    }
    var share = amount(decision, "share").divide(HUNDRED);
    var help = arrears.multiply(share).min(amount(decision, "cap"));
    var capYear = decision.single("capYear", Number.class).intValue();
    return new Answer(
        outcome, Optional.of(help.setScale(2, RoundingMode.HALF_UP)), note(capYear, year()));
  }

  private static String note(int capYear, int asked) {
    return capYear == asked
        ? ""
        : "Voor %d staat er geen maximum in de tabel; er is gerekend met dat van %d."
            .formatted(asked, capYear);
  }

  private static BigDecimal amount(Decision decision, String output) {
    return new BigDecimal(decision.single(output, Number.class).toString());
  }
}
