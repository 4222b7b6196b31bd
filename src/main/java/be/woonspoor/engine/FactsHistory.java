package be.woonspoor.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.springframework.stereotype.Component;

/**
 * What the engine remembers: everything Cockpit shows, but no decision inputs and no form
 * properties, because those hold what people typed. The engine asks this level about every variable
 * it stores, so the contract is kept here too, behind every door.
 */
@Component
class FactsHistory implements HistoryLevel {

  static final String NAME = "woonspoor";
  private static final int ID = 77;
  private static final Set<String> FORGOTTEN =
      Set.of(
          HistoryEventTypes.DMN_DECISION_EVALUATE.getEntityType(),
          HistoryEventTypes.FORM_PROPERTY_UPDATE.getEntityType());
  private static final Set<String> STORING =
      Set.of(
          HistoryEventTypes.VARIABLE_INSTANCE_CREATE.getEventName(),
          HistoryEventTypes.VARIABLE_INSTANCE_UPDATE.getEventName());

  private final FactsOnly factsOnly;

  FactsHistory(FactsOnly factsOnly) {
    this.factsOnly = factsOnly;
  }

  @Override
  public int getId() {
    return ID;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
    if (FORGOTTEN.contains(type.getEntityType())) {
      return false;
    }
    if (entity instanceof VariableInstanceEntity variable
        && STORING.contains(type.getEventName())) {
      factsOnly.check(variable);
    }
    return HISTORY_LEVEL_FULL.isHistoryEventProduced(type, entity);
  }
}
