package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Dutch;
import be.woonspoor.allocation.Offer;
import be.woonspoor.allocation.OfferLetters;
import be.woonspoor.allocation.Offers;
import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The office delivers the letter with the warning. A second refusal strikes off only after this
 * (R15, S28).
 */
@Component
class SendWarning implements StepForm {

  private final Offers offers;
  private final OfferLetters letters;
  private final Documents documents;
  private final StepRecords records;
  private final Terms terms;

  SendWarning(
      Offers offers, OfferLetters letters, Documents documents, StepRecords records, Terms terms) {
    this.offers = offers;
    this.letters = letters;
    this.documents = documents;
    this.records = records;
    this.terms = terms;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var caseNumber = view.caseNumber();
    var offer = offers.latest(caseNumber);
    return Map.of(
        "offerSummary",
        offers.summary(caseNumber),
        "refusalsSummary",
        Dutch.count(
                offers.unfoundedRefusals(caseNumber),
                "ongegronde weigering of aanbod zonder antwoord",
                "ongegronde weigeringen of aanbiedingen zonder antwoord")
            + " tot nu.",
        "warningLetter",
        offer
            .flatMap(Offer::warningDocument)
            .flatMap(id -> documents.find(caseNumber, id))
            .map(Document::title)
            .orElse("niet gevonden"),
        "replyDueOn",
        offer
            .map(each -> Dutch.day(LocalDate.ofInstant(each.replyDue(), Terms.BELGIUM)))
            .orElse("–"));
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    var offer = offers.latest(caseNumber).orElseThrow();
    var sentOn = submission.date("sentOn").orElseThrow();
    if (offer.warningDocument().flatMap(id -> documents.find(caseNumber, id)).isEmpty()) {
      throw submission.refuse(
          "warningIncluded", "Er zit geen brief met de waarschuwing in het dossier.");
    }
    if (sentOn.isBefore(offer.letterDate())) {
      throw submission.refuse("sentOn", "Dat is voor de brief van de verhuurder.");
    }
    var replyBy = submission.date("replyBy");
    var due = replyBy.map(terms::closeOf).orElse(offer.replyDue());
    if (!due.isAfter(submission.at())) {
      throw submission.refuse(
          "replyBy",
          "De termijn om te antwoorden is al voorbij. Vraag de verhuurder een nieuwe datum.");
    }
    if (replyBy.isPresent()) {
      offers.replyBy(caseNumber, due);
      submission.set(DwellingOfferProcess.REPLY_DUE, due);
      letters.writeWarning(caseNumber);
    }
    offers.warned(caseNumber, sentOn);
    records.keep(submission);
  }
}
