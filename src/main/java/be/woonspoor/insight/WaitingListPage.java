package be.woonspoor.insight;

import be.woonspoor.allocation.Landlord;
import be.woonspoor.allocation.Landlords;
import be.woonspoor.allocation.NotOnTheList;
import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.allocation.PlaceMovement;
import be.woonspoor.allocation.Places;
import be.woonspoor.allocation.QuotaTooLow;
import be.woonspoor.allocation.TargetGroups;
import be.woonspoor.allocation.TotalTooLow;
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
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /beheer/wachtlijst}: who waits and in which order, what the places of the year rest on,
 * for whom some are kept, and every line of the ledger. Only the lead gets here.
 */
@Controller
@RequestMapping("/beheer/wachtlijst")
class WaitingListPage {

  private static final int LINES = 60;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_BASIS = 300;
  private static final int MOST = 10_000;
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
    return page(model, Map.of());
  }

  /** A sub-quota is set, changed, or lifted by an empty number. */
  @PostMapping("/deelaantal")
  String changeQuota(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = new Posted("deelaantal", fields);
    var landlord = chosen(form, "landlord", names());
    var group = chosen(form, "targetGroup", groupNames());
    if (landlord.isEmpty() && group.isEmpty()) {
      form.refuse("landlord", "Kies een verhuurder, een doelgroep of beide.");
    }
    var most = form.text("most").isEmpty() ? -1 : whole(form, "most");
    var reason = reason(form);
    return save(
        form,
        () ->
            desk.changeQuota(
                places.thisYear(),
                landlord,
                group,
                most < 0 ? OptionalInt.empty() : OptionalInt.of(most),
                reason,
                user()),
        response,
        model);
  }

  /** What the places of this year rest on; the number stays. */
  @PostMapping("/rechtsgrond")
  String changeBasis(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = new Posted("rechtsgrond", fields);
    var basis = form.required("legalBasis");
    if (basis.length() > LONGEST_BASIS) {
      form.refuse("legalBasis", "Hoogstens " + LONGEST_BASIS + " tekens.");
    }
    var reason = reason(form);
    var year = places.thisYear();
    return save(
        form,
        () -> desk.changeTotal(year, places.of(year).total(), Optional.of(basis), reason, user()),
        response,
        model);
  }

  /** Somebody goes ahead of the turn, or waits for it again. */
  @PostMapping("/voorrang")
  String deviate(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = new Posted("voorrang", fields);
    var caseNumber = form.required("caseNumber");
    var reason = reason(form);
    var back = form.text("what").equals("BACK");
    return save(
        form,
        () -> {
          if (back) {
            desk.putBack(caseNumber, reason, user());
          } else {
            desk.putAhead(caseNumber, reason, user());
          }
        },
        response,
        model);
  }

  private String save(Posted form, Runnable change, HttpServletResponse response, Model model) {
    if (!form.isWrong()) {
      attempt(form, change);
    }
    if (form.isWrong()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("wrong", form);
      return page(model, Map.of(form.section(), form));
    }
    return "redirect:/beheer/wachtlijst?bewaard=" + form.section();
  }

  private static void attempt(Posted form, Runnable change) {
    try {
      change.run();
    } catch (QuotaTooLow refused) {
      form.refuse("most", taken(refused.taken()));
    } catch (TotalTooLow refused) {
      form.refuse("legalBasis", taken(refused.taken()));
    } catch (NotOnTheList absent) {
      form.refuse(
          "caseNumber",
          "Dit dossier staat niet op de wachtlijst, pauzeert, of wacht al op zijn eigen beurt.");
    }
  }

  private static String taken(int taken) {
    return "Er zijn al %d plaatsen gereserveerd of toegekend; minder kan niet.".formatted(taken);
  }

  private String page(Model model, Map<String, Posted> filled) {
    var year = places.thisYear();
    var landlordNames = names();
    var groupNames = groupNames();
    model.addAttribute("year", places.of(year));
    model.addAttribute("basis", places.legalBasis(year).orElse("niet ingevuld"));
    model.addAttribute("landlords", landlords.all());
    model.addAttribute("groups", groups.all());
    model.addAttribute(
        "quotas",
        places.quotas(year).stream()
            .map(
                quota ->
                    Row.of(
                        quota.landlordId().map(landlordNames::get).orElse("alle verhuurders"),
                        quota.targetGroup().map(groupNames::get).orElse("alle doelgroepen"),
                        String.valueOf(quota.most()),
                        String.valueOf(quota.taken())))
            .toList());
    model.addAttribute("waiting", waiting());
    model.addAttribute(
        "movements",
        places.movements(year, LINES).stream().map(line -> row(line, landlordNames)).toList());
    for (var section : List.of("deelaantal", "rechtsgrond", "voorrang")) {
      model.addAttribute(
          section + "Form",
          filled.getOrDefault(section, new Posted(section, new LinkedMultiValueMap<>())));
    }
    return "wachtlijst";
  }

  private List<Row> waiting() {
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
                    entry.aheadSince().isPresent()
                        ? "gaat voor"
                        : entry
                            .pausedUntil()
                            .map(until -> "pauze tot " + when(until))
                            .orElse("wacht")))
        .toList();
  }

  private static Row row(PlaceMovement line, Map<String, String> landlordNames) {
    var number = line.number().isPresent() ? String.valueOf(line.number().getAsInt()) : "opgeheven";
    return Row.of(
        when(line.at()),
        switch (line.kind()) {
          case TOTAL -> "Totaal " + number;
          case QUOTA ->
              "Deelaantal " + line.landlordId().map(landlordNames::get).orElse("") + " " + number;
          case RESERVED -> "Gereserveerd";
          case COMMITTED -> "Toegekend";
          case RELEASED -> "Teruggegeven";
        },
        line.caseNumber().orElse(""),
        line.why(),
        line.by().equals("system") ? "het systeem" : line.by());
  }

  private static Optional<String> chosen(Posted form, String field, Map<String, String> known) {
    var id = form.text(field);
    if (!id.isEmpty() && !known.containsKey(id)) {
      form.refuse(field, "Kies een waarde uit de lijst.");
    }
    return Optional.of(id).filter(text -> !text.isEmpty());
  }

  private static int whole(Posted form, String field) {
    var number = form.number(field);
    if (number < 0 || number > MOST) {
      form.refuse(field, "Een geheel getal van 0 tot " + MOST + ".");
    }
    return number;
  }

  private static String reason(Posted form) {
    var reason = form.required("reason");
    if (reason.length() > LONGEST_REASON) {
      form.refuse("reason", "Hoogstens " + LONGEST_REASON + " tekens.");
    }
    return reason;
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
