package be.woonspoor.agreement.process;

import be.woonspoor.agreement.Explanation;
import be.woonspoor.agreement.Explanation.Interpreter;
import be.woonspoor.agreement.Explanation.Point;
import be.woonspoor.agreement.Explanations;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.referral.RecognitionDesk;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The coach explains the trajectory, in the language of the person, before anything is asked. */
@Component
class ExplainTrajectory implements StepForm {

  private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

  private final Explanations explanations;
  private final CaseFiles files;
  private final RecognitionDesk recognition;
  private final StepRecords records;

  ExplainTrajectory(
      Explanations explanations,
      CaseFiles files,
      RecognitionDesk recognition,
      StepRecords records) {
    this.explanations = explanations;
    this.files = files;
    this.recognition = recognition;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var shown = new HashMap<String, Object>();
    shown.put("extraCondition", recognition.extraCondition(view.caseNumber()).orElse(""));
    var language = files.get(view.caseNumber()).person().language();
    shown.put("languageInFile", language.map(ExplainTrajectory::inWords).orElse("niet bekend"));
    language.ifPresent(code -> shown.put("language", code));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    var explanation =
        new Explanation(
            submission.date("explainedOn").orElseThrow(),
            submission.requiredText("language"),
            submission.text("otherLanguageReason").orElse(""),
            submission.choice("interpreter", Interpreter.class).orElseThrow(),
            Stream.of(Point.values())
                .filter(point -> submission.flag(point.field()))
                .collect(Collectors.toSet()));
    var objections = explanations.objections(caseNumber, explanation, submission.userId());
    if (!objections.isEmpty()) {
      throw new FormRefused(objections, submission::label);
    }
    explanations.keep(caseNumber, explanation, submission.userId());
    records.keep(submission);
  }

  private static String inWords(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(DUTCH);
  }
}
