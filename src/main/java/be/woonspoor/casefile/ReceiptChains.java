package be.woonspoor.casefile;

import static be.woonspoor.casefile.ReceiptJson.read;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.engine.Explanations;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the receipts of a case against their chain, and asks each table again: the very bytes that
 * answered then must answer the same. Whoever changed a byte, took a receipt away or put two in
 * another order is found out.
 */
@Component
public class ReceiptChains {

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Decisions decisions;
  private final Explanations explanations;

  ReceiptChains(JdbcClient jdbc, Sealer sealer, Decisions decisions, Explanations explanations) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.decisions = decisions;
    this.explanations = explanations;
  }

  /** What can be wrong with a receipt, as people say it. */
  public enum Problem {
    NOT_LINKED("Dit bewijs staat niet in de ketting."),
    MISSING("Voor dit bewijs ontbreekt er een."),
    DOES_NOT_FOLLOW("Dit bewijs volgt niet op het vorige."),
    CHANGED("Dit bewijs is achteraf veranderd."),
    CONTENT_CHANGED("De gegevens of de uitleg bij dit bewijs zijn achteraf veranderd."),
    UNREADABLE("De gegevens bij dit bewijs zijn niet meer te lezen."),
    GONE("De gegevens bij dit bewijs zijn weg, en er is geen bewijs dat ze gewist zijn."),
    LAST_MISSING("Na dit bewijs ontbreekt er een."),
    TABLE_GONE("De tabel van toen is niet meer te vinden."),
    ANSWERS_OTHERWISE("De tabel van toen geeft nu een ander antwoord op dezelfde gegevens.");

    private final String text;

    Problem(String text) {
      this.text = text;
    }
  }

  /**
   * What is wrong with one receipt.
   *
   * @param position its place in the chain, from 1; 0 when it has none
   */
  public record Finding(int position, String decision, Problem problem, String text) {

    private Finding(ReceiptRow row, Problem problem) {
      this(row.position() == null ? 0 : row.position(), row.decision(), problem, problem.text);
    }
  }

  /**
   * What a look at the whole chain of a case found.
   *
   * @param erased receipts whose content was erased; their place in the chain is proved still
   * @param askedAgain receipts whose table was asked again
   * @param head hash of the last receipt, in hex: who keeps it elsewhere, can prove the chain later
   */
  public record Verification(
      boolean intact,
      int receipts,
      int erased,
      int askedAgain,
      String head,
      List<Finding> findings) {}

  private record Head(int length, byte[] hash) {}

  /** Verifies the chain of a case. */
  @Transactional(readOnly = true)
  public Verification verify(String caseNumber) {
    var rows =
        jdbc.sql(
                """
                select * from woonspoor.receipt where case_number = :number
                order by position nulls last, entry
                """)
            .param("number", caseNumber)
            .query((row, index) -> ReceiptRow.of(row))
            .list();
    var findings = new ArrayList<>(order(caseNumber, rows));
    var readable = sealer.hasKey(caseNumber);
    var erasures = rows.stream().filter(row -> row.decision().equals(Receipts.ERASURE)).toList();
    var erased = 0;
    var askedAgain = 0;
    for (var row : rows) {
      if (!readable) {
        erased++;
      } else if (row.sealedInputs() == null) {
        erased++;
        if (!isErased(row, erasures)) {
          findings.add(new Finding(row, Problem.GONE));
        }
      } else {
        var wrong = content(row);
        wrong.ifPresent(problem -> findings.add(new Finding(row, problem)));
        if (wrong.isEmpty() && row.tableHash() != null) {
          askedAgain++;
          replay(row).ifPresent(problem -> findings.add(new Finding(row, problem)));
        }
      }
    }
    var head = rows.isEmpty() ? ReceiptHash.genesis(caseNumber) : rows.get(rows.size() - 1).hash();
    return new Verification(
        findings.isEmpty(),
        rows.size(),
        erased,
        askedAgain,
        head == null ? "" : HexFormat.of().formatHex(head),
        List.copyOf(findings));
  }

  private List<Finding> order(String caseNumber, List<ReceiptRow> rows) {
    var findings = new ArrayList<Finding>();
    var previous = ReceiptHash.genesis(caseNumber);
    var place = 0;
    for (var row : rows) {
      if (row.position() == null || row.hash() == null || row.previousHash() == null) {
        findings.add(new Finding(row, Problem.NOT_LINKED));
        continue;
      }
      place++;
      if (row.position() != place) {
        findings.add(new Finding(row, Problem.MISSING));
        place = row.position();
      } else if (!Arrays.equals(row.previousHash(), previous)) {
        findings.add(new Finding(row, Problem.DOES_NOT_FOLLOW));
      }
      if (!Arrays.equals(row.hash(), ReceiptHash.of(row))) {
        findings.add(new Finding(row, Problem.CHANGED));
      }
      previous = row.hash();
    }
    var last = previous;
    var length = place;
    if (head(caseNumber)
            .filter(head -> head.length() == length && Arrays.equals(head.hash(), last))
            .isEmpty()
        && !(rows.isEmpty() && head(caseNumber).isEmpty())) {
      var text = Problem.LAST_MISSING.text;
      findings.add(new Finding(length, "", Problem.LAST_MISSING, text));
    }
    return findings;
  }

  private Optional<Head> head(String caseNumber) {
    return jdbc.sql("select length, hash from woonspoor.receipt_chain where case_number = :number")
        .param("number", caseNumber)
        .query((row, index) -> new Head(row.getInt("length"), row.getBytes("hash")))
        .optional();
  }

  private static boolean isErased(ReceiptRow row, List<ReceiptRow> erasures) {
    return row.position() != null
        && erasures.stream()
            .anyMatch(erasure -> erasure.position() != null && erasure.position() > row.position());
  }

  private Optional<Problem> content(ReceiptRow row) {
    try {
      var salt =
          row.sealedSalt() == null
              ? row.salt()
              : HexFormat.of().parseHex(sealer.open(row.caseNumber(), row.sealedSalt()));
      if (row.salt() != null && !row.migrated()) {
        return Optional.of(Problem.CONTENT_CHANGED);
      }
      if (salt == null || row.sealedText() == null && !row.migrated()) {
        return Optional.of(Problem.GONE);
      }
      var same =
          isCommitted(row, salt, row.sealedInputs(), row.inputsHash())
              && isCommitted(row, salt, row.sealedText(), row.textHash())
              && isCommitted(row, salt, row.sealedWhy(), row.whyHash());
      return same ? Optional.empty() : Optional.of(Problem.CONTENT_CHANGED);
    } catch (RuntimeException broken) {
      return Optional.of(Problem.UNREADABLE);
    }
  }

  /** A migrated receipt committed to its inputs only; its wording must open, no more. */
  private boolean isCommitted(ReceiptRow row, byte[] salt, byte[] sealed, byte[] commitment) {
    var content = sealer.openIfAny(row.caseNumber(), sealed);
    if (commitment == null) {
      return content.isEmpty() || row.migrated();
    }
    return content
        .map(text -> Arrays.equals(ReceiptHash.commitment(salt, text), commitment))
        .orElse(false);
  }

  private Optional<Problem> replay(ReceiptRow row) {
    var rules = read(row.rules(), new TypeReference<List<Decision.FiredRule>>() {});
    var inputs =
        read(
            sealer.open(row.caseNumber(), row.sealedInputs()),
            new TypeReference<Map<String, Object>>() {});
    var asked =
        new Decision(
            row.tableKey(),
            row.tableVersion(),
            HexFormat.of().formatHex(row.tableHash()),
            List.of(),
            List.of());
    try {
      var answer = decisions.again(asked, inputs);
      var sameOutcome =
          explanations
              .outcome(row.decision(), answer, inputs)
              .map(row.outcome()::equals)
              .orElse(true);
      return sameOutcome && answer.rules().equals(rules)
          ? Optional.empty()
          : Optional.of(Problem.ANSWERS_OTHERWISE);
    } catch (RuntimeException gone) {
      return Optional.of(Problem.TABLE_GONE);
    }
  }
}
