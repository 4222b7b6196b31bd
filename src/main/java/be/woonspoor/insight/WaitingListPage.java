package be.woonspoor.insight;

import be.woonspoor.allocation.Landlord;
import be.woonspoor.allocation.Landlords;
import be.woonspoor.allocation.NotOnTheList;
import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.allocation.PlaceMovement;
import be.woonspoor.allocation.Places;
import be.woonspoor.allocation.TargetGroups;
import be.woonspoor.allocation.WaitingList;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.engine.Terms;
import be.woonspoor.security.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /beheer/wachtlijst}: who waits and in which order, who goes first against it, and every
 * line of the ledger of places. Only the lead gets here.
 */
@Controller
@RequestMapping("/beheer/wachtlijst")
class WaitingListPage {

  private static final String SECTION = "voorrang";
  private static final String GROUP_SECTION = "doelgroep";
  private static final int LINES = 60;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Terms.BELGIUM);

  private final PlaceDesk desk;
  private final Places places;
  private final WaitingList list;
  private final Landlords landlords;
  private final TargetGroups groups;
  private final CaseFiles files;

  WaitingListPage(
      PlaceDesk desk,
      Places places,
      WaitingList list,
      Landlords landlords,
      TargetGroups groups,
      CaseFiles files) {
    this.desk = desk;
    this.places = places;
    this.list = list;
    this.landlords = landlords;
    this.groups = groups;
    this.files = files;
  }

  /** A row of a table. */
  record Row(List<String> cells) {

    static Row of(String... cells) {
      return new Row(List.of(cells));
    }
  }

  @GetMapping
  String show(@RequestParam Optional<String> bewaard, Model model) {
    bewaard.ifPresent(section -> model.addAttribute("saved", section));
    return page(model, Posted.blank(SECTION, Map.of()));
  }

  /** Somebody goes ahead of the turn, or waits for it again. */
  @PostMapping("/voorrang")
  String deviate(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = new Posted(SECTION, fields);
    var caseNumber = form.required("caseNumber");
    var reason = form.reason();
    if (!form.isWrong()) {
      deviate(form, caseNumber, reason);
    }
    return ended(form, response, model);
  }

  /** Somebody counts in another target group. */
  @PostMapping("/doelgroep")
  String changeGroup(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = new Posted(GROUP_SECTION, fields);
    var caseNumber = form.required("caseNumber");
    var group = form.required("group");
    var reason = form.reason();
    if (!group.isEmpty() && !groupNames().containsKey(group)) {
      form.refuse("group", "Kies een doelgroep.");
    }
    if (!form.isWrong()) {
      try {
        desk.changeGroup(caseNumber, group, reason, user());
      } catch (NotOnTheList absent) {
        form.refuse("caseNumber", "Dit dossier staat niet op de wachtlijst.");
      }
    }
    return ended(form, response, model);
  }

  private String ended(Posted form, HttpServletResponse response, Model model) {
    if (form.isWrong()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("wrong", form);
      return page(model, form);
    }
    return "redirect:/beheer/wachtlijst?bewaard=" + form.section();
  }

  private void deviate(Posted form, String caseNumber, String reason) {
    try {
      if (form.text("what").equals("BACK")) {
        desk.putBack(caseNumber, reason, user());
      } else {
        desk.putAhead(caseNumber, reason, user());
      }
    } catch (NotOnTheList absent) {
      form.refuse(
          "caseNumber",
          "Dit dossier staat niet op de wachtlijst, pauzeert, of wacht al op zijn eigen beurt.");
    }
  }

  private String page(Model model, Posted form) {
    var year = places.thisYear();
    var landlordNames = names();
    var groupNames = groupNames();
    model.addAttribute("year", places.of(year));
    model.addAttribute("basis", places.legalBasis(year).orElse("niet ingevuld"));
    model.addAttribute("waiting", waiting(groupNames));
    model.addAttribute("groups", groups.all());
    model.addAttribute(
        "movements",
        places.movements(year, LINES).stream()
            .map(line -> row(line, landlordNames, groupNames))
            .toList());
    model.addAttribute(
        "form", form.section().equals(SECTION) ? form : Posted.blank(SECTION, Map.of()));
    model.addAttribute(
        "groupForm",
        form.section().equals(GROUP_SECTION) ? form : Posted.blank(GROUP_SECTION, Map.of()));
    return "wachtlijst";
  }

  private List<Row> waiting(Map<String, String> groupNames) {
    var entries = list.all();
    var names = files.names(entries.stream().map(entry -> entry.caseNumber()).toList());
    return entries.stream()
        .map(
            entry ->
                Row.of(
                    String.valueOf(entry.position()),
                    entry.caseNumber(),
                    names.getOrDefault(entry.caseNumber(), ""),
                    when(entry.completeSince()),
                    groupNames.get(entry.targetGroup()),
                    entry.aheadSince().isPresent()
                        ? "gaat voor"
                        : entry
                            .pausedUntil()
                            .map(until -> "pauze tot " + when(until))
                            .orElse("wacht")))
        .toList();
  }

  private static Row row(
      PlaceMovement line, Map<String, String> landlordNames, Map<String, String> groupNames) {
    var number = line.number().isPresent() ? String.valueOf(line.number().getAsInt()) : "opgeheven";
    return Row.of(
        when(line.at()),
        switch (line.kind()) {
          case TOTAL -> "Totaal " + number;
          case QUOTA ->
              Stream.of(
                      Optional.of("Deelaantal"),
                      line.landlordId().map(landlordNames::get),
                      line.targetGroup().map(groupNames::get),
                      Optional.of(number))
                  .flatMap(Optional::stream)
                  .collect(Collectors.joining(" "));
          case RESERVED -> "Gereserveerd";
          case COMMITTED -> "Toegekend";
          case RELEASED -> "Teruggegeven";
        },
        line.caseNumber().orElse(""),
        line.why(),
        line.by().equals("system") ? "het systeem" : line.by());
  }

  private Map<String, String> names() {
    return landlords.all().stream().collect(Collectors.toMap(Landlord::id, Landlord::name));
  }

  private Map<String, String> groupNames() {
    return groups.all().stream()
        .collect(Collectors.toMap(TargetGroups.TargetGroup::id, TargetGroups.TargetGroup::name));
  }

  private static String when(Instant moment) {
    return MOMENT.format(moment);
  }

  private static String user() {
    return CurrentUser.get().id();
  }
}
