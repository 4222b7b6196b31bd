package be.woonspoor.engine;

/** Hears when a case enters or leaves a stage that the model names. */
public interface StageRecorder {

  void entered(String caseNumber, String stage);

  void left(String caseNumber, String stage);
}
