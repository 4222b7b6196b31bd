package be.woonspoor.insight;

import be.woonspoor.casefile.Drafts;
import be.woonspoor.engine.OpenForms;
import be.woonspoor.engine.RecordedForms;
import be.woonspoor.security.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /concepten}: what somebody typed and did not submit, also when the task went away while
 * writing because somebody else did it. Each sees the own words only.
 */
@Controller
class DraftsPage {

  private final Drafts drafts;
  private final OpenForms forms;
  private final RecordedForms fields;

  DraftsPage(Drafts drafts, OpenForms forms, RecordedForms fields) {
    this.drafts = drafts;
    this.forms = forms;
    this.fields = fields;
  }

  /** An answer so far. */
  record Answer(String label, String value) {}

  /**
   * Something that waits.
   *
   * @param open whether its form can still be opened
   */
  record Waiting(
      String subject, String about, String savedAt, boolean open, List<Answer> answers) {}

  @GetMapping("/concepten")
  String show(Model model) {
    var user = CurrentUser.get().id();
    model.addAttribute(
        "drafts", drafts.places(user).stream().flatMap(place -> waiting(user, place)).toList());
    return "concepten";
  }

  @PostMapping("/concepten/weg")
  String forget(@RequestParam(defaultValue = "") String concept) {
    var user = CurrentUser.get().id();
    drafts.place(user, concept).ifPresent(place -> drafts.forget(user, place));
    return "redirect:/concepten";
  }

  private java.util.stream.Stream<Waiting> waiting(String user, Drafts.Place place) {
    return drafts.find(user, place).stream()
        .map(
            draft ->
                new Waiting(
                    place.subject(),
                    place.caseNumber().orElse("Nieuw"),
                    InWords.moment(draft.savedAt()),
                    place.taskId().map(task -> forms.ofTask(task).isPresent()).orElse(true),
                    answers(place.formId(), draft.values())));
  }

  private List<Answer> answers(String formId, Map<String, Object> values) {
    var answers = new ArrayList<Answer>();
    for (var field : fields.fields(formId)) {
      Optional.ofNullable(values.get(field.key()))
          .map(InWords::answer)
          .filter(words -> !words.isBlank() && !words.equals("nee"))
          .ifPresent(words -> answers.add(new Answer(field.label(), words)));
    }
    return answers;
  }
}
