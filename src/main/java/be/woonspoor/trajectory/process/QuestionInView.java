package be.woonspoor.trajectory.process;

import be.woonspoor.engine.StepView;
import be.woonspoor.trajectory.DataRequests;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The question of a person, as every form about it shows it. */
@Component
class QuestionInView {

  private final DataRequests requests;

  QuestionInView(DataRequests requests) {
    this.requests = requests;
  }

  Map<String, Object> show(StepView view) {
    var request = of(view);
    var shown = new HashMap<String, Object>();
    shown.put("requestedOn", Dates.text(request.requestedOn()));
    shown.put("dueOn", Dates.text(request.dueOn()));
    shown.put("question", words(request));
    return shown;
  }

  DataRequests.DataRequest of(StepView view) {
    return requests.get(view.processInstanceId());
  }

  /** With what the person added while it was open. */
  private String words(DataRequests.DataRequest request) {
    return Stream.concat(
            Stream.of(request.question()),
            requests.joinedTo(request.id()).stream()
                .map(
                    later ->
                        "(%s) %s".formatted(Dates.text(later.requestedOn()), later.question())))
        .collect(Collectors.joining("\n"));
  }
}
