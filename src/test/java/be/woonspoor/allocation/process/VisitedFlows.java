package be.woonspoor.allocation.process;

import be.woonspoor.engine.model.ModelFile;
import be.woonspoor.engine.model.ModelFiles;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often each flow and each end of some models was taken, by the history of some cases. */
final class VisitedFlows {

  private record Visit(String instance, String process, String activity) {}

  private final Map<String, Integer> visits = new TreeMap<>();
  private final Map<String, List<SequenceFlow>> flowsFrom = new TreeMap<>();

  VisitedFlows(Set<String> processes) {
    ModelFiles.onClassPath().stream()
        .filter(file -> file.isProcess() && processes.contains(file.stem()))
        .forEach(this::read);
  }

  private void read(ModelFile file) {
    var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.bytes()));
    model
        .getModelElementsByType(EndEvent.class)
        .forEach(end -> visits.put(name(file.stem(), end.getId()), 0));
    for (var node : model.getModelElementsByType(FlowNode.class)) {
      flowsFrom.put(name(file.stem(), node.getId()), List.copyOf(node.getOutgoing()));
      node.getOutgoing().forEach(flow -> visits.put(name(file.stem(), flow.getId()), 0));
    }
  }

  /** Counts what the history says of these cases: a flow is what led from a step to the next. */
  VisitedFlows of(JdbcClient jdbc, List<String> cases) {
    var history =
        jdbc.sql(
                """
                select a.proc_inst_id_, a.proc_def_key_, a.act_id_
                from act_hi_actinst a join act_hi_procinst i on i.id_ = a.proc_inst_id_
                where i.business_key_ = any (:cases)
                order by a.proc_inst_id_, a.sequence_counter_, a.start_time_
                """)
            .param("cases", cases.toArray(String[]::new))
            .query((row, index) -> new Visit(row.getString(1), row.getString(2), row.getString(3)))
            .list();
    for (var index = 0; index < history.size(); index++) {
      count(history, index);
    }
    return this;
  }

  private void count(List<Visit> history, int index) {
    var visit = history.get(index);
    var name = name(visit.process(), visit.activity());
    visits.computeIfPresent(name, (key, times) -> times + 1);
    var flows = flowsFrom.getOrDefault(name, List.of());
    for (var next = index + 1; next < history.size() && !flows.isEmpty(); next++) {
      var after = history.get(next);
      if (!after.instance().equals(visit.instance())) {
        return;
      }
      for (var flow : flows) {
        if (flow.getTarget().getId().equals(after.activity())) {
          visits.merge(name(visit.process(), flow.getId()), 1, Integer::sum);
          return;
        }
      }
    }
  }

  /** The flows and ends that were never taken. */
  List<String> never() {
    return visits.entrySet().stream()
        .filter(visit -> visit.getValue() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Every flow and end with how often it was taken. */
  Map<String, Integer> all() {
    return visits;
  }

  private static String name(String process, String element) {
    return process + "/" + element;
  }
}
