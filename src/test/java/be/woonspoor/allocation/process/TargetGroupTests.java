package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.allocation.PlaceDesk;
import be.woonspoor.allocation.PlaceQuota;
import be.woonspoor.allocation.TargetGroups;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journey;
import be.woonspoor.support.WebSession;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office says in which target group somebody counts, and the sub-quotas of it hold (R11). */
class TargetGroupTests extends AllocationPaths {

  private static final String YOUNG = "YOUNG";
  private static final String WORDS = "jongeren die met begeleiding zelfstandig gaan wonen";

  @Autowired private PlaceDesk desk;
  @Autowired private TargetGroups groups;
  @Autowired private Timeline timeline;
  @LocalServerPort private int port;

  @AfterEach
  void liftQuota() {
    quota(OptionalInt.empty());
  }

  @Test
  void whoever_says_nothing_else_registers_somebody_homeless() {
    var journey = allocations.startFor(allocations.aCandidate());

    assertThat(groups.of(journey.caseNumber())).isEqualTo(TargetGroups.USUAL);
    assertThat(timeline.of(journey.caseNumber()))
        .noneMatch(entry -> entry.title().startsWith("Doelgroep"));
  }

  @Test
  void a_group_that_does_not_exist_is_refused() {
    var registering = allocations.registering(allocations.start(allocations.aCandidate()));

    assertThatThrownBy(() -> registering.with("targetGroup", "PSYCHIATRY").submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Doelgroep");
  }

  @Test
  void a_full_sub_quota_of_the_group_is_passed_over_until_the_lead_changes_the_group() {
    quota(OptionalInt.of(takenAlready()));
    allocations.freePlaces(0);
    var young = registersIn(YOUNG);
    var next = allocations.startFor(allocations.aCandidate());
    assertThat(timeline.of(young.caseNumber()))
        .anyMatch(entry -> entry.title().equals("Doelgroep gekozen: " + WORDS));

    allocations.freePlaces(1);

    next.waitsAt("NominateCandidate");
    assertThat(young.openTasks()).isEmpty();
    assertThat(textOf(next)).contains("voor 1 dossier is het deelaantal volzet");

    allocations.freePlaces(1);
    assertThat(young.openTasks()).isEmpty();
    var lead = WebSession.of("http://localhost:" + port, DemoTeam.LEAD);
    var page = "/beheer/wachtlijst";
    assertThat(lead.get(page).body())
        .containsPattern("(?s)" + young.caseNumber() + ".{0,400}" + WORDS);
    assertThat(lead.get("/dossier/" + young.caseNumber()).body()).contains("Doelgroep", WORDS);
    var fields = "caseNumber=" + young.caseNumber() + "&group=%s&reason=Vergissing";
    var wrong = lead.submit(page + "/doelgroep", lead.get(page), fields.formatted("PSYCHIATRY"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("Kies een doelgroep.");

    var changed =
        lead.submit(page + "/doelgroep", lead.get(page), fields.formatted(TargetGroups.USUAL));

    assertThat(changed.statusCode()).isEqualTo(302);
    young.waitsAt("NominateCandidate");
    assertThat(groups.of(young.caseNumber())).isEqualTo(TargetGroups.USUAL);
    assertThat(
            lead.submit(page + "/doelgroep", lead.get(page), fields.formatted(YOUNG)).statusCode())
        .as("whoever has a place is no longer on the list")
        .isEqualTo(400);
  }

  @Test
  void a_place_counts_in_the_group_that_was_chosen_at_the_registration() {
    quota(OptionalInt.of(takenAlready() + 1));
    var before = taken();

    var first = registersIn(YOUNG);
    var second = registersIn(YOUNG);

    first.waitsAt("NominateCandidate");
    assertThat(second.openTasks()).isEmpty();
    assertThat(taken()).isEqualTo(before + 1);
  }

  private Journey registersIn(String group) {
    return allocations
        .registering(allocations.start(allocations.aCandidate()))
        .with("targetGroup", group)
        .submit();
  }

  /** Counted by a sub-quota that is large enough for anything. */
  private int takenAlready() {
    quota(OptionalInt.of(1000));
    return taken();
  }

  private int taken() {
    return places.quotas(allocations.thisYear()).stream()
        .filter(quota -> quota.targetGroup().filter(YOUNG::equals).isPresent())
        .mapToInt(PlaceQuota::taken)
        .findFirst()
        .orElseThrow();
  }

  private void quota(OptionalInt most) {
    desk.changeQuota(
        allocations.thisYear(), Optional.empty(), Optional.of(YOUNG), most, "proef", "lead");
  }

  private String textOf(Journey journey) {
    return receipts.of(journey.caseNumber()).stream()
        .filter(receipt -> receipt.decision().equals("place-reserved"))
        .map(receipt -> receipt.text())
        .findFirst()
        .orElseThrow();
  }
}
