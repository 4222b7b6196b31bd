package be.woonspoor.insight;

import be.woonspoor.allocation.LandlordChange;
import be.woonspoor.allocation.LandlordItem;
import be.woonspoor.allocation.LandlordRefused;
import be.woonspoor.allocation.Landlords;
import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.allocation.QuotaTooLow;
import be.woonspoor.allocation.TotalTooLow;
import be.woonspoor.security.CurrentUser;
import be.woonspoor.team.CaseloadNorm;
import be.woonspoor.team.Coach;
import be.woonspoor.team.TeamDesk;
import be.woonspoor.team.TeamRefused;
import be.woonspoor.tenancy.MilestoneRefused;
import be.woonspoor.trajectory.Departures;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
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
 * {@code /beheer}: where the lead keeps coaches, norms, landlords, milestones and places, and sees
 * which milestones were missed. Every change has a day from which it holds and a name; what is
 * wrong stands beside its field, and nothing that was typed is lost. Only the lead gets here (see
 * the rights of pages).
 */
@Controller
@RequestMapping("/beheer")
class ManagementPage {

  private static final int LONGEST_BASIS = 300;
  private static final int MOST_PLACES = 10_000;

  private final TeamDesk team;
  private final Landlords landlords;
  private final PlaceDesk places;
  private final Departures departures;
  private final MilestonesOnPage milestones;
  private final ManagementView view;

  ManagementPage(
      TeamDesk team,
      Landlords landlords,
      PlaceDesk places,
      Departures departures,
      MilestonesOnPage milestones,
      ManagementView view) {
    this.team = team;
    this.landlords = landlords;
    this.places = places;
    this.departures = departures;
    this.milestones = milestones;
    this.view = view;
  }

  /**
   * @param coach whose terms are put in the form
   * @param mijlpaal code of the milestone that is put in the form, {@code bij} a landlord; without
   *     one, with every landlord
   * @param bewaard the part that was changed just now
   */
  @GetMapping
  String show(
      @RequestParam Optional<String> coach,
      @RequestParam Optional<String> mijlpaal,
      @RequestParam Optional<String> bij,
      @RequestParam Optional<String> bewaard,
      Model model) {
    bewaard.ifPresent(section -> model.addAttribute("saved", section));
    return page(
        model,
        Map.of(
            "coaches",
            view.coachForm(coach, view.today()),
            MilestonesOnPage.SECTION,
            milestones.form(mijlpaal, bij)));
  }

  @PostMapping("/coaches")
  String changeCoach(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = new Posted("coaches", fields);
    var userId = form.required("userId");
    var coach =
        new Coach(
            userId,
            form.required("name"),
            form.decimal("fte"),
            Arrays.stream(form.required("languages").toLowerCase(Locale.ROOT).split("[,; ]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList(),
            form.list("workingDays").stream()
                .filter(day -> day.matches("[1-7]"))
                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .collect(Collectors.toCollection(LinkedHashSet::new)),
            form.dayIfAny("until"));
    var from = form.day("validFrom");
    return save(form, () -> team.change(coach, from, user()), response, model);
  }

  /** Asks for a new coach for each case of somebody who leaves or left. */
  @PostMapping("/coaches/vertrek")
  String replace(@RequestParam(defaultValue = "") String coach) {
    departures.replace(coach);
    return "redirect:/beheer?bewaard=vertrek#team";
  }

  @PostMapping("/normen")
  String changeNorm(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = new Posted("normen", fields);
    var norm =
        new CaseloadNorm(
            form.number("coachingWarning"),
            form.number("coachingLimit"),
            form.number("intensiveWarning"),
            form.number("intensiveLimit"));
    var from = form.day("validFrom");
    return save(form, () -> team.change(norm, from, user()), response, model);
  }

  @PostMapping("/verhuurders")
  String changeLandlord(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = new Posted("verhuurders", fields);
    var item =
        Arrays.stream(LandlordItem.values())
            .filter(known -> known.name().equals(form.text("item")))
            .findFirst();
    if (item.isEmpty()) {
      form.refuse("item", "Kies wat u wilt wijzigen.");
    }
    var from = form.day("validFrom");
    return save(
        form,
        () ->
            landlords.change(
                form.text("landlord"),
                new LandlordChange(
                    item.orElseThrow(), form.text("value"), from, form.text("reason")),
                user()),
        response,
        model);
  }

  @PostMapping("/verhuurders/nieuw")
  String addLandlord(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = new Posted("verhuurder-nieuw", fields);
    return save(
        form,
        () -> landlords.add(form.text("name"), form.text("landlord"), form.text("reason"), user()),
        response,
        model);
  }

  /** What a landlord does at which arrears, and what the coach can do then. */
  @PostMapping("/mijlpalen")
  String changeMilestone(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = new Posted(MilestonesOnPage.SECTION, fields);
    var from = form.day("validFrom");
    return save(form, () -> milestones.change(form, from, user()), response, model);
  }

  @PostMapping("/plaatsen")
  String changePlaces(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = new Posted("plaatsen", fields);
    var year = year(form);
    var total = places(form, "total");
    var basis = form.atMost("legalBasis", LONGEST_BASIS);
    var reason = form.reason();
    return save(
        form,
        () ->
            places.changeTotal(
                year, total, Optional.of(basis).filter(words -> !words.isEmpty()), reason, user()),
        response,
        model);
  }

  /** An empty number lifts the sub-quota. */
  @PostMapping("/plaatsen/deel")
  String changeQuota(
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var form = new Posted("quota", fields);
    var year = year(form);
    var landlord = Optional.of(form.text("landlord")).filter(id -> !id.isEmpty());
    if (landlord.flatMap(landlords::find).isEmpty() && landlord.isPresent()) {
      form.refuse("landlord", "Deze verhuurder bestaat niet.");
    }
    var group = Optional.of(form.text("targetGroup")).filter(id -> !id.isEmpty());
    if (group.isPresent() && !view.isTargetGroup(group.get())) {
      form.refuse("targetGroup", "Deze doelgroep bestaat niet.");
    }
    if (landlord.isEmpty() && group.isEmpty()) {
      form.refuse("landlord", "Kies een verhuurder, een doelgroep of allebei.");
    }
    var most =
        form.text("most").isEmpty() ? OptionalInt.empty() : OptionalInt.of(places(form, "most"));
    var reason = form.reason();
    return save(
        form,
        () -> places.changeQuota(year, landlord, group, most, reason, user()),
        response,
        model);
  }

  private int year(Posted form) {
    var year = form.number("year");
    var thisYear = view.today().getYear();
    if (year < thisYear || year > thisYear + 1) {
      form.refuse("year", "Kies dit jaar of het volgende.");
    }
    return year;
  }

  private static int places(Posted form, String field) {
    var number = form.number(field);
    if (number < 0 || number > MOST_PLACES) {
      form.refuse(field, "Een geheel getal van 0 tot " + MOST_PLACES + ".");
    }
    return number;
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
    return "redirect:/beheer?bewaard=" + form.section() + "#" + form.section();
  }

  private static void attempt(Posted form, Runnable change) {
    try {
      change.run();
    } catch (TeamRefused refused) {
      form.refuse(refused.errors());
    } catch (LandlordRefused refused) {
      form.refuse(refused.errors());
    } catch (MilestoneRefused refused) {
      form.refuse(refused.errors());
    } catch (QuotaTooLow refused) {
      form.refuse(
          "most", "Er tellen al %d plaatsen mee; minder kan niet.".formatted(refused.taken()));
    } catch (TotalTooLow refused) {
      form.refuse(
          "total",
          "Er zijn al %d plaatsen gereserveerd of toegekend; minder kan niet."
              .formatted(refused.taken()));
    }
  }

  private String page(Model model, Map<String, Posted> filled) {
    var today = view.today();
    view.fill(model, today);
    var blank = new LinkedMultiValueMap<String, String>();
    blank.add("validFrom", today.toString());
    blank.add("year", String.valueOf(today.getYear()));
    model.addAttribute(
        "coachForm", filled.getOrDefault("coaches", view.coachForm(Optional.empty(), today)));
    model.addAttribute("normForm", filled.getOrDefault("normen", view.normForm(today)));
    model.addAttribute(
        "landlordForm", filled.getOrDefault("verhuurders", new Posted("verhuurders", blank)));
    model.addAttribute(
        "newLandlordForm",
        filled.getOrDefault("verhuurder-nieuw", new Posted("verhuurder-nieuw", blank)));
    model.addAttribute(
        "milestoneForm",
        Optional.ofNullable(filled.get(MilestonesOnPage.SECTION))
            .orElseGet(() -> milestones.form(Optional.empty(), Optional.empty())));
    model.addAttribute("quotaForm", filled.getOrDefault("quota", new Posted("quota", blank)));
    model.addAttribute("placeForm", filled.getOrDefault("plaatsen", new Posted("plaatsen", blank)));
    return "beheer";
  }

  private static String user() {
    return CurrentUser.get().id();
  }
}
