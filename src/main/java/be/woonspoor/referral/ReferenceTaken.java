package be.woonspoor.referral;

/** The same account and organisation already used this reference for another referral. */
public final class ReferenceTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ReferenceTaken() {
    super("the reference was used for another referral");
  }
}
