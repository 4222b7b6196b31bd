package be.woonspoor.referral;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for partners' systems. It never tells whether the person was already known. */
@RestController
class ReferralApi {

  static final String PATH = "/api/referrals";
  private static final int LONGEST_BODY = 256 * 1024;

  private final ReferralReader reader;
  private final ReferralDesk desk;

  ReferralApi(ReferralReader reader, ReferralDesk desk) {
    this.reader = reader;
    this.desk = desk;
  }

  /** What the sender learns. */
  record Receipt(String caseNumber, String status) {}

  /** Something larger than any referral can be. */
  private static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Receives a referral: 201 for a new one, 200 for one that was sent before. */
  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Receipt> receive(HttpServletRequest request, Principal sender) throws IOException {
    var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      throw new TooLarge();
    }
    var received = receive(sender.getName(), reader.read(body));
    var receipt = new Receipt(received.caseNumber(), "RECEIVED");
    return received.opened()
        ? ResponseEntity.created(URI.create("/api/cases/" + receipt.caseNumber())).body(receipt)
        : ResponseEntity.ok(receipt);
  }

  private ReferralDesk.Received receive(String account, Referral referral) {
    try {
      return desk.receive(account, referral);
    } catch (DuplicateKeyException e) {
      // the same arrived twice at one moment and the other one won: now it is there to be found
      return desk.receive(account, referral);
    }
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(ReferralRefused refused) {
    var problem = problem(HttpStatus.BAD_REQUEST, "De aanmelding klopt niet. Er is niets bewaard.");
    problem.setProperty("errors", refused.errors());
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> taken(ReferenceTaken taken) {
    var problem =
        problem(
            HttpStatus.CONFLICT,
            "Onder dit kenmerk is al een andere aanmelding gestuurd. Er is niets bewaard.");
    problem.setProperty(
        "errors",
        List.of(
            Map.of(
                "field",
                "externalReference",
                "message",
                "Dit kenmerk is al gebruikt voor een andere aanmelding.")));
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooLarge(TooLarge tooLarge) {
    return answer(problem(HttpStatus.PAYLOAD_TOO_LARGE, "Dit is te groot voor één aanmelding."));
  }

  private static ProblemDetail problem(HttpStatus status, String sentence) {
    return ProblemDetail.forStatusAndDetail(status, sentence);
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
