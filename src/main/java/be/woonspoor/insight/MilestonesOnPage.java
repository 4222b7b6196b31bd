package be.woonspoor.insight;

import be.woonspoor.allocation.Landlord;
import be.woonspoor.allocation.Landlords;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.engine.Terms;
import be.woonspoor.insight.ManagementView.Choice;
import be.woonspoor.insight.ManagementView.Row;
import be.woonspoor.tenancy.Milestone;
import be.woonspoor.tenancy.MilestoneChange;
import be.woonspoor.tenancy.MilestoneCode;
import be.woonspoor.tenancy.MilestoneRule;
import be.woonspoor.tenancy.MilestoneRules;
import be.woonspoor.tenancy.MilestoneTerm;
import be.woonspoor.tenancy.MilestoneValue;
import be.woonspoor.tenancy.Milestones;
import be.woonspoor.tenancy.OcmwNotice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Milestones in words: what was missed and what each landlord does, for the page of the lead; what
 * is to do, for the page of a case.
 */
@Component
class MilestonesOnPage {

  static final String SECTION = "mijlpalen";
  private static final String EVERY_LANDLORD = "Elke verhuurder";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final Milestones milestones;
  private final MilestoneRules rules;
  private final Landlords landlords;
  private final CaseFiles files;
  private final Terms terms;
  private final Clock clock;

  MilestonesOnPage(
      Milestones milestones,
      MilestoneRules rules,
      Landlords landlords,
      CaseFiles files,
      Terms terms,
      Clock clock) {
    this.milestones = milestones;
    this.rules = rules;
    this.landlords = landlords;
    this.files = files;
    this.terms = terms;
    this.clock = clock;
  }

  /** A milestone whose day went by and that is still to be done. */
  record Late(String caseNumber, String name, String what, String due, String late) {}

  /** A milestone of a case that is still to be done. */
  record ToDo(String what, String due, boolean late, String state, String coachCan) {}

  /** A rule with what it takes to change it. */
  record Rule(
      String landlordId,
      String landlord,
      String code,
      String name,
      String from,
      String term,
      String ocmw,
      String coachCan,
      String since) {}

  /** What is to do in a case. */
  List<ToDo> of(String caseNumber) {
    return milestones.ofCase(caseNumber).stream()
        .map(
            milestone ->
                new ToDo(
                    milestone.code().label(),
                    DAY.format(milestone.dueOn()),
                    milestone.dueOn().isBefore(today()),
                    milestone.state().label(),
                    milestone.rule().coachCan()))
        .toList();
  }

  void fill(Model model, UnaryOperator<String> names) {
    var landlord = landlords.all().stream().collect(Collectors.toMap(Landlord::id, Landlord::name));
    model.addAttribute("lateMilestones", milestones.late().stream().map(this::late).toList());
    model.addAttribute(
        "milestoneRules",
        Stream.concat(
                rules.on(Optional.empty(), today()).stream(),
                landlords.all().stream()
                    .flatMap(known -> rules.on(Optional.of(known.id()), today()).stream())
                    .filter(value -> value.landlordId().isPresent()))
            .map(value -> rule(value, landlord))
            .toList());
    model.addAttribute(
        "milestoneHistory",
        rules.history().stream().map(value -> history(value, landlord, names)).toList());
    model.addAttribute("milestoneCodes", choices(MilestoneCode.values(), MilestoneCode::label));
    model.addAttribute(
        "milestoneUnits", choices(MilestoneTerm.Unit.values(), MilestoneTerm.Unit::label));
    model.addAttribute("milestoneNotices", choices(OcmwNotice.values(), OcmwNotice::label));
  }

  /** The form with what holds now for a milestone, or an empty one. */
  Posted form(Optional<String> code, Optional<String> landlordId) {
    var values = new HashMap<String, List<String>>();
    values.put("validFrom", List.of(today().toString()));
    values.put("applies", List.of("ja"));
    rules.on(landlordId.filter(id -> !id.isEmpty()), today()).stream()
        .map(MilestoneValue::rule)
        .filter(rule -> code.filter(rule.code().name()::equals).isPresent())
        .findFirst()
        .ifPresent(
            rule -> {
              values.put("landlord", List.of(landlordId.orElse("")));
              values.put("code", List.of(rule.code().name()));
              values.put("applies", rule.applies() ? List.of("ja") : List.of());
              values.put("fromMonths", words(rule.fromMonths()));
              values.put(
                  "fromEuro", words(rule.fromEuro().map(e -> e.toPlainString().replace('.', ','))));
              values.put("amount", words(rule.term().map(MilestoneTerm::amount)));
              values.put("unit", words(rule.term().map(term -> term.unit().name())));
              values.put("ocmw", List.of(rule.ocmw().name()));
              values.put("landlordDoes", List.of(rule.landlordDoes()));
              values.put("coachCan", List.of(rule.coachCan()));
            });
    return Posted.blank(SECTION, values);
  }

  /**
   * Writes down what was typed.
   *
   * @throws be.woonspoor.tenancy.MilestoneRefused when it can't be
   */
  void change(Posted form, LocalDate validFrom, String by) {
    rules.change(
        new MilestoneChange(
            form.text("landlord"),
            form.text("code"),
            !form.list("applies").isEmpty(),
            form.text("fromMonths"),
            form.text("fromEuro"),
            form.text("amount"),
            form.text("unit"),
            form.text("ocmw"),
            form.text("landlordDoes"),
            form.text("coachCan"),
            validFrom,
            form.text("reason")),
        by);
  }

  private Late late(Milestone milestone) {
    var days = ChronoUnit.DAYS.between(milestone.dueOn(), today());
    return new Late(
        milestone.caseNumber(),
        files.get(milestone.caseNumber()).person().fullName(),
        milestone.code().label(),
        DAY.format(milestone.dueOn()),
        days == 1 ? "1 dag" : days + " dagen");
  }

  private Rule rule(MilestoneValue value, Map<String, String> landlord) {
    var rule = value.rule();
    return new Rule(
        value.landlordId().orElse(""),
        name(value, landlord),
        rule.code().name(),
        rule.code().label(),
        from(rule),
        term(rule),
        rule.ocmw().label(),
        rule.coachCan(),
        DAY.format(value.validFrom()));
  }

  private Row history(MilestoneValue value, Map<String, String> landlord, UnaryOperator<String> n) {
    var rule = value.rule();
    return Row.of(
        name(value, landlord),
        rule.code().label(),
        from(rule),
        term(rule),
        DAY.format(value.validFrom()),
        n.apply(value.by()) + ", " + MOMENT.format(value.changedAt().atZone(Terms.BELGIUM)),
        value.reason());
  }

  private static String name(MilestoneValue value, Map<String, String> landlord) {
    return value.landlordId().map(id -> landlord.getOrDefault(id, id)).orElse(EVERY_LANDLORD);
  }

  private static String from(MilestoneRule rule) {
    if (!rule.applies()) {
      return "geldt niet";
    }
    if (rule.code().isLegal()) {
      return "bij de brief";
    }
    if (!rule.code().isSetByArrears()) {
      return "twee tot zes keer de huur";
    }
    return Stream.concat(
            rule.fromMonths().map(m -> "vanaf " + (m == 1 ? "1 maand" : m + " maanden")).stream(),
            rule.fromEuro().map(e -> "boven " + e.toPlainString() + " euro").stream())
        .collect(Collectors.joining(", "));
  }

  private String term(MilestoneRule rule) {
    return rule.code()
        .lawTerm()
        .map(term -> terms.inWords(term) + " (tabel Termijnen)")
        .or(() -> rule.term().map(MilestoneTerm::inWords))
        .orElse("");
  }

  private static List<String> words(Optional<?> value) {
    return value.map(known -> List.of(known.toString())).orElse(List.of());
  }

  private static <E extends Enum<E>> List<Choice> choices(E[] codes, Function<E, String> label) {
    return Arrays.stream(codes).map(code -> new Choice(code.name(), label.apply(code))).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
