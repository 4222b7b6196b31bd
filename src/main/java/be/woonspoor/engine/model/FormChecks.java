package be.woonspoor.engine.model;

import be.woonspoor.engine.form.FormLint;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the forms on their own. */
final class FormChecks {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, ModelFile> byId = new HashMap<>();

  FormChecks(List<ModelFile> files) {
    files.stream().filter(ModelFile::isForm).forEach(this::check);
  }

  List<Finding> findings() {
    return findings;
  }

  Map<String, ModelFile> byId() {
    return byId;
  }

  private void check(ModelFile file) {
    String id;
    try {
      id = JSON.readTree(file.bytes()).path("id").asText("");
    } catch (IOException e) {
      say(file, "", "this is not valid JSON", "open it in Camunda Modeler and save it again");
      return;
    }
    if (id.isEmpty()) {
      say(file, "", "the form has no id", "give it the id '" + file.stem() + "'");
      return;
    }
    if (!id.equals(file.stem())) {
      say(file, id, "the id is not the file name", "make the id '" + file.stem() + "'");
    }
    var twin = byId.put(id, file);
    if (twin != null) {
      say(file, id, "the id is also that of " + twin.name(), "give one of them another id");
    }
    FormLint.problems(file.bytes()).forEach(p -> say(file, p.component(), p.problem(), p.mend()));
  }

  private void say(ModelFile file, String element, String problem, String mend) {
    findings.add(new Finding(file.name(), element, problem, mend));
  }
}
