package be.woonspoor.agreement;

/** How the talk about the agreement ended, for the trajectory. */
public enum AgreementOutcome {
  AGREED,
  DECLINED
}
