package be.woonspoor.insight;

import be.woonspoor.allocation.Landlord;
import be.woonspoor.allocation.Landlords;
import be.woonspoor.allocation.PlaceMovement;
import be.woonspoor.allocation.PlaceQuota;
import be.woonspoor.allocation.Places;
import be.woonspoor.allocation.TargetGroups;
import be.woonspoor.engine.Terms;
import be.woonspoor.insight.ManagementView.Choice;
import be.woonspoor.insight.ManagementView.Row;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The places of this year and the next with their sub-quotas, as the page of the lead shows them.
 */
@Component
class PlacesOnPage {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  /** So many lines of the ledger are looked through for changes of numbers. */
  private static final int LOOK_BACK = 500;

  private final Places places;
  private final Landlords landlords;
  private final TargetGroups groups;

  PlacesOnPage(Places places, Landlords landlords, TargetGroups groups) {
    this.places = places;
    this.landlords = landlords;
    this.groups = groups;
  }

  void fill(Model model, int year, UnaryOperator<String> names) {
    var landlord = landlords.all().stream().collect(Collectors.toMap(Landlord::id, Landlord::name));
    var group =
        groups.all().stream()
            .collect(
                Collectors.toMap(TargetGroups.TargetGroup::id, TargetGroups.TargetGroup::name));
    model.addAttribute("places", years(year).mapToObj(places::of).toList());
    model.addAttribute(
        "bases",
        years(year)
            .mapToObj(y -> places.legalBasis(y).map(basis -> y + ": " + basis))
            .flatMap(Optional::stream)
            .toList());
    model.addAttribute(
        "quotas",
        years(year)
            .boxed()
            .flatMap(y -> places.quotas(y).stream().map(quota -> row(y, quota, landlord, group)))
            .toList());
    model.addAttribute(
        "targetGroups", groups.all().stream().map(g -> new Choice(g.id(), g.name())).toList());
    model.addAttribute(
        "placeHistory",
        years(year)
            .boxed()
            .flatMap(y -> places.movements(y, LOOK_BACK).stream())
            .filter(PlacesOnPage::isDecision)
            .map(movement -> row(movement, landlord, group, names))
            .toList());
  }

  boolean isTargetGroup(String id) {
    return groups.all().stream().anyMatch(group -> group.id().equals(id));
  }

  private static IntStream years(int year) {
    return IntStream.of(year, year + 1);
  }

  private static boolean isDecision(PlaceMovement movement) {
    return movement.kind() == PlaceMovement.Kind.TOTAL
        || movement.kind() == PlaceMovement.Kind.QUOTA;
  }

  private static Row row(
      int year, PlaceQuota quota, Map<String, String> landlord, Map<String, String> group) {
    return Row.of(
        String.valueOf(year),
        whom(quota.landlordId(), quota.targetGroup(), landlord, group),
        String.valueOf(quota.most()),
        String.valueOf(quota.taken()));
  }

  private static Row row(
      PlaceMovement movement,
      Map<String, String> landlord,
      Map<String, String> group,
      UnaryOperator<String> names) {
    var total = movement.kind() == PlaceMovement.Kind.TOTAL;
    return Row.of(
        String.valueOf(movement.year()),
        total
            ? "Totaal"
            : "Ten hoogste, "
                + whom(movement.landlordId(), movement.targetGroup(), landlord, group),
        movement.number().isPresent() ? String.valueOf(movement.number().getAsInt()) : "opgeheven",
        names.apply(movement.by()) + ", " + MOMENT.format(movement.at().atZone(Terms.BELGIUM)),
        movement.why());
  }

  private static String whom(
      Optional<String> landlordId,
      Optional<String> targetGroup,
      Map<String, String> landlord,
      Map<String, String> group) {
    return landlordId.map(id -> landlord.getOrDefault(id, id)).orElse("alle verhuurders")
        + ", "
        + targetGroup.map(id -> group.getOrDefault(id, id)).orElse("alle doelgroepen");
  }
}
