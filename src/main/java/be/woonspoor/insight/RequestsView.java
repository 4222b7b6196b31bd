package be.woonspoor.insight;

import be.woonspoor.trajectory.Corrections;
import be.woonspoor.trajectory.DataRequests;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the person asked about the own data, and what the person says beside it. */
@Component
class RequestsView {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final DataRequests requests;
  private final Corrections corrections;

  RequestsView(DataRequests requests, Corrections corrections) {
    this.requests = requests;
    this.corrections = corrections;
  }

  /** One question, in a line. */
  record Asked(String what, String on, String due, String answer) {}

  void fill(Model model, String caseNumber, boolean notes) {
    model.addAttribute("requests", requests.of(caseNumber).stream().map(this::asked).toList());
    model.addAttribute(
        "statements", notes ? corrections.statements(caseNumber) : List.<Corrections.Point>of());
  }

  private Asked asked(DataRequests.DataRequest request) {
    var due = day(request.dueOn()) + (request.extendedOn().isPresent() ? " (verlengd)" : "");
    var joined = request.joined() ? " (bij de lopende vraag gevoegd)" : "";
    return new Asked(
        request.kind().label() + joined,
        day(request.requestedOn()),
        due,
        request
            .answeredOn()
            .map(
                on -> day(on) + request.outcome().map(outcome -> ": " + outcome.label()).orElse(""))
            .orElse("nog niet beantwoord"));
  }

  private static String day(LocalDate day) {
    return day.format(DAY);
  }
}
