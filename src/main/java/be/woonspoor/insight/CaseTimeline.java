package be.woonspoor.insight;

import be.woonspoor.casefile.CaseStory;
import be.woonspoor.casefile.StepCorrections;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.security.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The timeline of a case in words, as far as this reader may read it. */
@Component
class CaseTimeline {

  private final CaseStory story;
  private final CaseRights rights;
  private final CorrectionRights corrections;
  private final WhyView why;
  private final StaffNames names;

  CaseTimeline(
      CaseStory story,
      CaseRights rights,
      CorrectionRights corrections,
      WhyView why,
      StaffNames names) {
    this.story = story;
    this.rights = rights;
    this.corrections = corrections;
    this.why = why;
    this.names = names;
  }

  /** A question of a form and its answer. */
  record Answer(String label, String value) {}

  /** What an answer was before somebody corrected it. */
  record Was(String when, String who, String label, String was) {}

  /** Somebody to choose from. */
  record Person(String value, String label) {}

  /**
   * One thing that happened.
   *
   * @param month heading above it, empty when it is that of the thing before
   * @param letter the letter it is about, null when there is none or it may not be opened
   * @param decision anchor of the decision on the page of the case, empty when it is none
   * @param record id of the answers that this reader may correct, 0 when there are none
   */
  record Item(
      String month,
      String when,
      String iso,
      String kind,
      String who,
      String title,
      String text,
      List<Answer> answers,
      List<Was> corrected,
      UUID letter,
      String decision,
      long record) {}

  /** A page of the timeline. */
  record Shown(List<Item> items, int total, int page, int pages) {

    public boolean hasBefore() {
      return page > 0;
    }

    public boolean hasAfter() {
      return page + 1 < pages;
    }

    /** How many there are in all, when they don't all fit. */
    public boolean isCutOff() {
      return total > items.size();
    }
  }

  Shown page(String caseNumber, TimelineQuestion question, CurrentUser user) {
    return shown(caseNumber, question.paged(), user);
  }

  /** The whole period in the order in which it happened. */
  Shown story(String caseNumber, TimelineQuestion question, CurrentUser user) {
    return shown(caseNumber, question.whole(), user);
  }

  /** Who did something in this case. */
  List<Person> people(String caseNumber, CurrentUser user) {
    var name = names.lookUp();
    return story.people(caseNumber, reader(caseNumber, user)).stream()
        .map(id -> new Person(id.isEmpty() ? TimelineQuestion.SYSTEM : id, name.apply(id)))
        .toList();
  }

  CaseStory.Page events(String caseNumber, TimelineQuestion question, CurrentUser user) {
    return story.read(caseNumber, question.paged(), reader(caseNumber, user));
  }

  String title(CaseStory.Event event) {
    return event.source() == CaseStory.Source.DECISION
        ? why.title(event.title(), event.outcome())
        : event.title();
  }

  private Shown shown(String caseNumber, CaseStory.Choice choice, CurrentUser user) {
    var read = story.read(caseNumber, choice, reader(caseNumber, user));
    var name = names.lookUp();
    var chosen = names.ofChosen();
    var items = new ArrayList<Item>();
    var month = "";
    for (var event : read.events()) {
      var itsMonth = InWords.month(event.at());
      items.add(
          item(caseNumber, event, itsMonth.equals(month) ? "" : itsMonth, name, chosen, user));
      month = itsMonth;
    }
    var pages = Math.max(1, (read.total() + choice.size() - 1) / choice.size());
    return new Shown(items, read.total(), choice.page(), pages);
  }

  private Item item(
      String caseNumber,
      CaseStory.Event event,
      String month,
      UnaryOperator<String> name,
      UnaryOperator<String> chosen,
      CurrentUser user) {
    var decision = event.source() == CaseStory.Source.DECISION;
    return new Item(
        month,
        InWords.moment(event.at()),
        event.at().toString(),
        event.kind().label(),
        decision && event.by().isEmpty() ? "volgens de regels" : name.apply(event.by()),
        title(event),
        event.text(),
        answers(event, chosen),
        event.corrections().stream().flatMap(c -> was(c, name).stream()).toList(),
        event.document().filter(id -> rights.mayOpen(caseNumber, id, user)).orElse(null),
        decision ? WhyView.anchor(event.title(), event.at()) : "",
        event
            .record()
            .filter(record -> corrections.mayCorrect(caseNumber, record, user))
            .map(record -> record.id())
            .orElse(0L));
  }

  /** Without the words that stand above them already. */
  private static List<Answer> answers(CaseStory.Event event, UnaryOperator<String> chosen) {
    return event
        .record()
        .map(
            record ->
                record.answers().stream()
                    .map(
                        answer ->
                            new Answer(
                                answer.label(), chosen.apply(InWords.answer(answer.shown()))))
                    .filter(answer -> !answer.value().isBlank())
                    .filter(answer -> !saysAlready(event.text(), answer.value()))
                    .toList())
        .orElse(List.of());
  }

  private static boolean saysAlready(String text, String answer) {
    return ("\n" + text + "\n").contains("\n" + answer + "\n");
  }

  private static List<Was> was(StepCorrections.Correction correction, UnaryOperator<String> name) {
    return correction.changes().stream()
        .map(
            change ->
                new Was(
                    InWords.moment(correction.at()),
                    name.apply(correction.by()),
                    change.label(),
                    InWords.answer(change.was())))
        .toList();
  }

  private CaseStory.Reader reader(String caseNumber, CurrentUser user) {
    return new CaseStory.Reader(user.id(), rights.mayReadNotes(caseNumber, user));
  }

  /** Every kind there is, to choose from. */
  static List<Person> kinds() {
    return java.util.Arrays.stream(Timeline.Kind.values())
        .map(kind -> new Person(kind.name(), kind.label()))
        .toList();
  }
}
