package be.woonspoor.insight;

import be.woonspoor.casefile.CaseFile;
import be.woonspoor.casefile.CorrectedMeanwhile;
import be.woonspoor.casefile.StepCorrections;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.RecordedForms;
import be.woonspoor.security.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Corrects what was filled in wrongly at a step. The rules of the form hold as they did at the
 * submit. The process does not hear of it.
 */
@Controller
class CorrectionPage {

  private static final String PAGE = "verbeteren";

  private final CaseRights rights;
  private final CorrectionRights corrections;
  private final StepRecords records;
  private final StepCorrections corrected;
  private final RecordedForms forms;
  private final Correctable correctable;
  private final StaffNames names;

  CorrectionPage(
      CaseRights rights,
      CorrectionRights corrections,
      StepRecords records,
      StepCorrections corrected,
      RecordedForms forms,
      Correctable correctable,
      StaffNames names) {
    this.rights = rights;
    this.corrections = corrections;
    this.records = records;
    this.corrected = corrected;
    this.forms = forms;
    this.correctable = correctable;
    this.names = names;
  }

  /** An answer that is not corrected here. */
  record Fixed(String label, String value) {}

  private record Target(CaseFile file, StepRecords.StepRecord record) {}

  @GetMapping("/dossier/{caseNumber}/verbeteren/{id}")
  String show(
      @PathVariable String caseNumber,
      @PathVariable String id,
      @RequestParam Optional<String> kader,
      HttpServletResponse response,
      Model model) {
    var target = target(caseNumber, id);
    if (target.isEmpty()) {
      return notFound(response);
    }
    var form = form(target.get().record());
    return fill(model, target.get(), form, form.inputs(), kader.isPresent());
  }

  @PostMapping("/dossier/{caseNumber}/verbeteren/{id}")
  String correct(
      @PathVariable String caseNumber,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") String versie,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var target = target(caseNumber, id);
    if (target.isEmpty()) {
      return notFound(response);
    }
    var record = target.get().record();
    var form = form(record);
    var framed = sent.containsKey("kader");
    var errors = new ArrayList<FieldError>();
    var checked = forms.check(record.processKey(), record.step(), form.posted(sent), errors);
    if (!errors.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("problem", "Er is nog niets gewijzigd: kijk na wat bij de velden staat.");
      return fill(model, target.get(), form, form.inputs(Optional.of(sent), errors), framed);
    }
    try {
      var version = versie.matches("\\d{1,9}") ? Integer.parseInt(versie) : 0;
      if (!corrected.correct(
          caseNumber, record, version, form.corrected(checked), CurrentUser.get().id())) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problem", "Er is niets veranderd aan de antwoorden.");
        return fill(model, target.get(), form, form.inputs(), framed);
      }
    } catch (CorrectedMeanwhile e) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      model.addAttribute(
          "problem",
          "Iemand verbeterde dit intussen ook; er is nog niets gewijzigd. Uw tekst staat hieronder"
              + " nog, met erbij wat er nu staat. Kijk het na en bewaar opnieuw.");
      return fill(model, target.get(), form, form.inputs(Optional.of(sent), List.of()), framed);
    }
    return "redirect:/dossier/" + caseNumber + (framed ? "?kader=1" : "") + "#verloop";
  }

  private CorrectionForm form(StepRecords.StepRecord record) {
    return new CorrectionForm(
        record,
        forms.fields(record.processKey(), record.step()).stream()
            .filter(field -> correctable.isHere(record.step(), field))
            .toList());
  }

  private Optional<Target> target(String caseNumber, String id) {
    var user = CurrentUser.get();
    if (!id.matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return rights
        .file(caseNumber, user)
        .flatMap(
            file ->
                records
                    .find(caseNumber, Long.parseLong(id))
                    .filter(record -> corrections.mayCorrect(caseNumber, record, user))
                    .map(record -> new Target(file, record)));
  }

  private String fill(
      Model model,
      Target target,
      CorrectionForm form,
      List<CorrectionForm.Input> inputs,
      boolean framed) {
    var record = target.record();
    model.addAttribute("framed", framed);
    model.addAttribute("file", target.file());
    model.addAttribute("record", record);
    model.addAttribute("when", InWords.moment(record.at()));
    model.addAttribute("who", names.lookUp().apply(record.by()));
    model.addAttribute("inputs", inputs);
    model.addAttribute("fixed", fixed(record, form));
    return PAGE;
  }

  /** What is not corrected here, by what to do instead. */
  private Map<String, List<Fixed>> fixed(StepRecords.StepRecord record, CorrectionForm form) {
    var here = form.offered().stream().map(RecordedForms.Field::key).toList();
    var known = forms.fields(record.processKey(), record.step());
    var fixed = new LinkedHashMap<String, List<Fixed>>();
    for (var field : known) {
      var answer = record.answers().stream().filter(a -> a.field().equals(field.key())).findFirst();
      if (!here.contains(field.key()) && (field.fact() || answer.isPresent())) {
        fixed
            .computeIfAbsent(correctable.otherWay(record.step(), field), way -> new ArrayList<>())
            .add(new Fixed(field.label(), answer.map(a -> InWords.answer(a.shown())).orElse("")));
      }
    }
    record.answers().stream()
        .filter(answer -> known.stream().noneMatch(field -> field.key().equals(answer.field())))
        .forEach(
            answer ->
                fixed
                    .computeIfAbsent(
                        "Het formulier vraagt dit niet meer.", way -> new ArrayList<>())
                    .add(new Fixed(answer.label(), InWords.answer(answer.shown()))));
    return fixed;
  }

  private static String notFound(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    return "error/404";
  }
}
