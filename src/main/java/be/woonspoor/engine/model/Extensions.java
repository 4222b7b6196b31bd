package be.woonspoor.engine.model;

import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The extension properties that a model gives an element. */
final class Extensions {

  private Extensions() {}

  static Optional<String> property(Element element, String name) {
    return Optional.ofNullable(element.element("extensionElements"))
        .map(e -> e.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties"))
        .stream()
        .flatMap(p -> p.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream())
        .filter(p -> name.equals(p.attribute("name")))
        .map(p -> p.attribute("value"))
        .filter(value -> value != null && !value.isBlank())
        .findFirst();
  }
}
