package be.woonspoor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.model.Finding;
import be.woonspoor.engine.model.ModelChecks;
import be.woonspoor.engine.model.ModelFile;
import be.woonspoor.engine.model.ModelFiles;
import be.woonspoor.support.WoonspoorTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A typo in a model or a form is named with its file, its element and what to do. */
@WoonspoorTest
class ModelChecksTests {

  private static final String PROCESS = "processes/referral/referral.bpmn";
  private static final String FORM = "forms/referral/referral.check-completeness.form";

  @Autowired private ModelChecks checks;

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          referral.check-completeness" camunda:formRefBinding | referral.nowhere" camunda:formRefBinding | CheckCompleteness | the form 'referral.nowhere' does not exist; add it under forms/.
          ${assessEligibility} | ${asessEligibility} | AssessEligibility | there is no delegate bean 'asessEligibility'; write it, or mend the name.
          candidateGroups="teamlead" | candidateGroups="teamleed" | DecideRecognition | the candidate group 'teamleed' is no role
          ${possibleDouble} | ${posibleDouble} | PossibleDouble_to_CompareFiles | the variable 'posibleDouble' is not declared as such a fact
          value="check-completeness" | value="check-completness" | CheckCompleteness | the term 'check-completness' is not in the terms table
          formRefBinding="latest" | formRefBinding="deployment" | CheckCompleteness | the form binding is not 'latest'
          isExecutable="true" | isExecutable="false" | referral | the process is not executable
          """)
  void a_typo_in_a_process(String right, String wrong, String element, String sentence) {
    assertThat(findings(PROCESS, right, wrong))
        .filteredOn(finding -> finding.element().equals(element))
        .extracting(Finding::toString)
        .anyMatch(text -> text.startsWith(PROCESS + ", " + element + ": " + sentence));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "id": "referral.check-completeness" | "name": "x" | the form has no id; give it the id 'referral.check-completeness'.
          "id": "referral.check-completeness" | "id": "other" | the id is not the file name
          "type": "radio" | "type": "filepicker" | components of type 'filepicker' don't work in Tasklist 7.24
          "components": | "components" | this is not valid JSON
          "maxLength": | "longest": | a text field has no maximum length
          """)
  void a_typo_in_a_form(String right, String wrong, String sentence) {
    assertThat(findings(FORM, right, wrong))
        .extracting(Finding::toString)
        .anyMatch(text -> text.startsWith(FORM) && text.contains(sentence));
  }

  @Test
  void a_list_that_folds_rows_away_would_lose_them() {
    assertThat(
            findings(
                "forms/coaching/coaching-cycle.set-focus.form",
                "\"disableCollapse\": true",
                "\"disableCollapse\": false"))
        .extracting(Finding::toString)
        .anyMatch(text -> text.contains("rows of this list may be folded away and lost"));
  }

  @ParameterizedTest
  @CsvSource({"COMPLETE,FINISHED"})
  void an_option_that_the_fact_does_not_know(String right, String wrong) {
    assertThat(findings(FORM, "\"value\": \"" + right + "\"", "\"value\": \"" + wrong + "\""))
        .extracting(Finding::problem)
        .anyMatch(text -> text.contains("the options of 'complete'"));
  }

  private List<Finding> findings(String name, String right, String wrong) {
    var files =
        ModelFiles.onClassPath().stream()
            .map(file -> file.name().equals(name) ? changed(file, right, wrong) : file)
            .toList();
    return checks.check(files);
  }

  private static ModelFile changed(ModelFile file, String right, String wrong) {
    var text = new String(file.bytes(), StandardCharsets.UTF_8);
    assertThat(text).contains(right);
    return new ModelFile(file.name(), text.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
  }
}
