package be.woonspoor.coaching;

/**
 * What a coach may signal from the form of a contact, in one click. What it means for the home is
 * for whoever follows up signals.
 */
public enum ContactSignal {
  NUISANCE,
  NUISANCE_SERIOUS,
  UPKEEP,
  VISITORS,
  ARREARS_ONE_MONTH,
  ARREARS_MORE,
  DOMICILE,
  NOTICE_OF_DEFAULT,
  TERMINATION,
  PETITION,
  JUDGMENT,
  DANGER,
  OTHER
}
