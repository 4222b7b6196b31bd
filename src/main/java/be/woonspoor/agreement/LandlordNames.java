package be.woonspoor.agreement;

/** Who is a landlord, answered by whoever keeps them: a landlord is never a partner (R36). */
public interface LandlordNames {

  /** Whether a landlord goes by this name. */
  boolean isLandlord(String name);
}
