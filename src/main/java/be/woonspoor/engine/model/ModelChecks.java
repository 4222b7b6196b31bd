package be.woonspoor.engine.model;

import be.woonspoor.engine.CandidateGroups;
import be.woonspoor.engine.ProcessContracts;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Reads all models and forms together and says what does not fit: with each other, with the
 * contracts and with the beans. The same checks stop the start and run as a test.
 */
@Component
public class ModelChecks {

  private final ProcessContracts contracts;
  private final ObjectProvider<CandidateGroups> groups;
  private final ApplicationContext beans;

  ModelChecks(
      ProcessContracts contracts,
      ObjectProvider<CandidateGroups> groups,
      ApplicationContext beans) {
    this.contracts = contracts;
    this.groups = groups;
    this.beans = beans;
  }

  /** Everything that is wrong; empty when the models may be deployed. */
  public List<Finding> check(List<ModelFile> files) {
    var forms = new FormChecks(files);
    var findings = new ArrayList<>(forms.findings());
    var terms = terms(files, findings);
    var models = processes(files, findings);
    var surroundings =
        new Surroundings(
            forms.byId(),
            contracts,
            models.keySet(),
            terms,
            groupNames(),
            name -> isBean(name, JavaDelegate.class),
            name -> isBean(name, ExecutionListener.class));
    var steps = new HashSet<String>();
    var messages = new LinkedHashMap<String, String>();
    models.forEach(
        (key, model) ->
            findings.addAll(
                new ProcessChecks(model.file(), model.instance(), surroundings, steps, messages)
                    .findings()));
    return findings;
  }

  private record Model(ModelFile file, BpmnModelInstance instance) {}

  /** What the checks of one process look at besides the process itself. */
  record Surroundings(
      Map<String, ModelFile> forms,
      ProcessContracts contracts,
      Set<String> processes,
      Set<String> terms,
      Set<String> groups,
      java.util.function.Predicate<String> isDelegate,
      java.util.function.Predicate<String> isListener) {}

  private static Map<String, Model> processes(List<ModelFile> files, List<Finding> findings) {
    var models = new LinkedHashMap<String, Model>();
    for (var file : files) {
      if (file.isProcess()) {
        try {
          var instance = Bpmn.readModelFromStream(new ByteArrayInputStream(file.bytes()));
          models.put(file.stem(), new Model(file, instance));
        } catch (ModelException e) {
          findings.add(unreadable(file));
        }
      }
    }
    return models;
  }

  private static Set<String> terms(List<ModelFile> files, List<Finding> findings) {
    var terms = new TreeSet<String>();
    for (var file : files) {
      if (!file.isDecision()) {
        continue;
      }
      try {
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(file.bytes()));
        for (var decision : model.getModelElementsByType(Decision.class)) {
          if (!decision.getId().equals(file.stem()) && isOnly(model)) {
            findings.add(
                new Finding(
                    file.name(),
                    decision.getId(),
                    "the decision id is not the file name",
                    "make it '" + file.stem() + "'"));
          }
        }
        for (var rule : model.getModelElementsByType(Rule.class)) {
          if (rule.getDescription() == null || rule.getDescription().getTextContent().isBlank()) {
            findings.add(
                new Finding(
                    file.name(),
                    rule.getId(),
                    "the rule has no annotation",
                    "say in it what the rule holds and where it comes from"));
          }
          if (file.stem().equals("terms")) {
            var entry = rule.getInputEntries().iterator().next().getTextContent().strip();
            terms.add(entry.replace("\"", ""));
          }
        }
      } catch (ModelException e) {
        findings.add(unreadable(file));
      }
    }
    return terms;
  }

  private static boolean isOnly(org.camunda.bpm.model.dmn.DmnModelInstance model) {
    return model.getModelElementsByType(Decision.class).size() == 1;
  }

  private static Finding unreadable(ModelFile file) {
    return new Finding(
        file.name(), "", "the file can't be read as a model", "open it in Camunda Modeler");
  }

  private Set<String> groupNames() {
    var names = new TreeSet<String>();
    groups.forEach(g -> names.addAll(g.names()));
    return names;
  }

  private boolean isBean(String name, Class<?> type) {
    return beans.containsBean(name) && type.isInstance(beans.getBean(name));
  }
}
