package be.woonspoor.escalation.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.escalation.Partner;
import be.woonspoor.escalation.Proposal;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.TeamRounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The weekly round: everybody in intensive follow-up is on the table and gets a line, so that
 * nobody is passed over in silence. What is agreed goes to each file and comes back next week.
 */
@Component
class HoldTeamRound implements StepForm {

  private static final String LINES = "discussed";

  private final Proposals proposals;
  private final TeamRounds rounds;
  private final RoundSheet sheet;
  private final ConsentedPartners consented;
  private final PartnersAtTable table;
  private final CaseFiles files;
  private final Timeline timeline;

  HoldTeamRound(
      Proposals proposals,
      TeamRounds rounds,
      RoundSheet sheet,
      ConsentedPartners consented,
      PartnersAtTable table,
      CaseFiles files,
      Timeline timeline) {
    this.proposals = proposals;
    this.rounds = rounds;
    this.sheet = sheet;
    this.consented = consented;
    this.table = table;
    this.files = files;
    this.timeline = timeline;
  }

  /** Whether they came to somebody. */
  enum Discussion {
    DISCUSSED,
    NOT_DISCUSSED
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var intensive = proposals.inIntensiveFollowUp();
    var names = names(intensive);
    return Map.of(
        "intensiveRound",
        intensive.stream()
            .map(proposal -> sheet.row(proposal, names.get(proposal.caseNumber())))
            .toList(),
        "roundOptions",
        intensive.stream()
            .map(Proposal::caseNumber)
            .map(number -> Map.of("value", number, "label", names.get(number) + " · " + number))
            .toList(),
        LINES,
        intensive.stream().map(one -> Map.of("discussedCase", one.caseNumber())).toList(),
        "partnerOptions",
        intensive.stream()
            .flatMap(one -> seats(one, names).entrySet().stream())
            .map(seat -> Map.of("value", seat.getKey(), "label", seat.getValue().label()))
            .toList());
  }

  @Override
  public void submit(Submission submission) {
    var intensive =
        proposals.inIntensiveFollowUp().stream()
            .collect(
                Collectors.toMap(
                    Proposal::caseNumber, one -> one, (one, other) -> one, LinkedHashMap::new));
    var rows = submission.rows(LINES);
    refuseDoubles(submission, rows);
    refuseSilence(submission, rows, intensive);
    var heldOn = submission.date("heldOn").orElseThrow();
    for (var row : rows) {
      keep(submission, intensive.get((String) row.get("discussedCase")), row, heldOn);
    }
    addPartners(submission, intensive);
  }

  private static void refuseDoubles(Submission submission, List<Map<String, Object>> rows) {
    var seen = new HashSet<Object>();
    for (var i = 0; i < rows.size(); i++) {
      if (!seen.add(rows.get(i).get("discussedCase"))) {
        throw submission.refuse(
            LINES + "[" + i + "].discussedCase", "Deze persoon staat er al; één lijn is genoeg.");
      }
      if (discussion(rows.get(i)) == Discussion.DISCUSSED && agreed(rows.get(i)).isEmpty()) {
        throw submission.refuse(
            LINES + "[" + i + "].agreed", "Vul in wat jullie afspraken, of kies “niet aan bod”.");
      }
    }
  }

  /** Also who came in after the task was made. */
  private void refuseSilence(
      Submission submission, List<Map<String, Object>> rows, Map<String, Proposal> intensive) {
    var left = new ArrayList<>(intensive.keySet());
    rows.forEach(row -> left.remove((String) row.get("discussedCase")));
    if (!left.isEmpty()) {
      var names = files.names(left);
      throw submission.refuse(
          LINES,
          "Nog geen lijn voor "
              + left.stream()
                  .map(number -> names.get(number) + " · " + number)
                  .collect(Collectors.joining(", "))
              + ". Kies voor iedereen “besproken” of “niet aan bod”.");
    }
  }

  private void keep(
      Submission submission, Proposal proposal, Map<String, Object> row, LocalDate heldOn) {
    var discussed = discussion(row) == Discussion.DISCUSSED;
    rounds.keep(proposal, new TeamRounds.Line(heldOn, discussed, agreed(row), submission.userId()));
    timeline.add(
        proposal.caseNumber(),
        Timeline.Kind.TEAM,
        submission.userId(),
        discussed ? "Besproken op het teamoverleg" : "Niet aan bod op het teamoverleg",
        agreed(row).orElse(""));
  }

  private void addPartners(Submission submission, Map<String, Proposal> intensive) {
    var chosen = submission.list("partners");
    for (var proposal : intensive.values()) {
      table.add(
          proposal,
          seats(proposal, Map.of()).entrySet().stream()
              .filter(seat -> chosen.contains(seat.getKey()))
              .map(seat -> seat.getValue().partner())
              .toList(),
          submission.userId());
    }
  }

  /** A partner of a person, with how the form names the two together. */
  private record Seat(Partner partner, String label) {}

  private Map<String, Seat> seats(Proposal proposal, Map<String, String> names) {
    var seats = new LinkedHashMap<String, Seat>();
    var number = proposal.caseNumber();
    for (var partner : consented.of(number).values()) {
      seats.put(
          number + "/" + partner.name(),
          new Seat(partner, names.getOrDefault(number, number) + " · " + partner.label()));
    }
    return seats;
  }

  private Map<String, String> names(List<Proposal> intensive) {
    return files.names(intensive.stream().map(Proposal::caseNumber).toList());
  }

  private static Discussion discussion(Map<String, Object> row) {
    return Discussion.valueOf((String) row.get("discussion"));
  }

  private static Optional<String> agreed(Map<String, Object> row) {
    return Optional.ofNullable((String) row.get("agreed")).filter(text -> !text.isBlank());
  }
}
