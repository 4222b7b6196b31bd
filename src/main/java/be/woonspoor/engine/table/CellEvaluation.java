package be.woonspoor.engine.table;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.evaluation.DecisionTableEvaluationHandler;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** The decision engine's own evaluation of a table, which also answers for a single cell. */
final class CellEvaluation extends DecisionTableEvaluationHandler {

  CellEvaluation(DefaultDmnEngineConfiguration configuration) {
    super(configuration);
  }

  DmnDecisionTableEvaluationEvent ask(DmnDecision decision, VariableContext inputs) {
    return (DmnDecisionTableEvaluationEvent) evaluate(decision, inputs);
  }

  /** The inputs, and the value of one column beside them. */
  VariableContext column(DmnDecisionTableInputImpl input, VariableContext inputs) {
    return getLocalVariableContext(input, evaluateInput(input, inputs), inputs);
  }

  boolean holds(
      DmnDecisionTableInputImpl input, DmnExpressionImpl cell, VariableContext withColumn) {
    return isConditionApplicable(input, cell, withColumn);
  }
}
