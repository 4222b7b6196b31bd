package be.woonspoor.allocation;

import be.woonspoor.security.CurrentUser;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/places/{year}}: how many places a year has, for whom, and on what they rest; the lead
 * may change it, with a reason.
 */
@RestController
@RequestMapping("/api/places/{year:2[0-9]{3}}")
class PlacesApi {

  private final PlaceDesk desk;
  private final Places places;
  private final Landlords landlords;
  private final TargetGroups groups;

  PlacesApi(PlaceDesk desk, Places places, Landlords landlords, TargetGroups groups) {
    this.desk = desk;
    this.places = places;
    this.landlords = landlords;
    this.groups = groups;
  }

  /** What the API tells of a year. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Year(
      int year,
      int total,
      int reserved,
      int committed,
      int free,
      String legalBasis,
      List<Quota> quotas) {}

  /** A sub-quota; {@code landlord} or {@code targetGroup} is left out when it counts for all. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Quota(String landlord, String targetGroup, int most, int taken) {}

  @GetMapping
  Year places(@PathVariable int year) {
    var counts = desk.of(year);
    return new Year(
        year,
        counts.total(),
        counts.reserved(),
        counts.committed(),
        counts.free(),
        places.legalBasis(year).orElse(null),
        places.quotas(year).stream()
            .map(
                quota ->
                    new Quota(
                        quota.landlordId().orElse(null),
                        quota.targetGroup().orElse(null),
                        quota.most(),
                        quota.taken()))
            .toList());
  }

  @PutMapping
  Year change(@PathVariable int year, @RequestBody Map<String, Object> body) {
    var input = new PlaceInput(body);
    var total = input.total();
    var legalBasis = input.legalBasis();
    var reason = input.reason();
    input.mustBeGood();
    desk.changeTotal(year, total, legalBasis, reason, CurrentUser.get().id());
    return places(year);
  }

  /** Sets a sub-quota, or lifts it when {@code most} is left out. */
  @PutMapping("/quotas")
  Year changeQuota(@PathVariable int year, @RequestBody Map<String, Object> body) {
    var input = new PlaceInput(body);
    var landlord =
        input.oneOf(
            "landlord",
            landlords.all().stream().map(Landlord::id).collect(Collectors.toSet()),
            "Deze verhuurder is niet bekend.");
    var group =
        input.oneOf(
            "targetGroup",
            groups.all().stream().map(TargetGroups.TargetGroup::id).collect(Collectors.toSet()),
            "Deze doelgroep is niet bekend.");
    if (landlord.isEmpty() && group.isEmpty()) {
      input.refuse("landlord", "Kies een verhuurder, een doelgroep of beide.");
    }
    var most = input.most();
    var reason = input.reason();
    input.mustBeGood();
    desk.changeQuota(year, landlord, group, most, reason, CurrentUser.get().id());
    return places(year);
  }

  @ExceptionHandler
  ProblemDetail refused(PlaceInput.Refused refused) {
    return refused.problem();
  }

  @ExceptionHandler
  ProblemDetail tooLow(TotalTooLow refused) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.CONFLICT, PlaceSentences.taken(refused.taken()));
  }

  @ExceptionHandler
  ProblemDetail tooLow(QuotaTooLow refused) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.CONFLICT, PlaceSentences.taken(refused.taken()));
  }
}
