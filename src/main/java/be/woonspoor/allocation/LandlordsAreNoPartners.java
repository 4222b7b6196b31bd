package be.woonspoor.allocation;

import be.woonspoor.agreement.LandlordNames;
import org.springframework.stereotype.Component;

/** Tells the agreement who is a landlord, so that nobody shares anything with one (R36). */
@Component
class LandlordsAreNoPartners implements LandlordNames {

  private final Landlords landlords;

  LandlordsAreNoPartners(Landlords landlords) {
    this.landlords = landlords;
  }

  @Override
  public boolean isLandlord(String name) {
    return landlords.all().stream()
        .anyMatch(landlord -> landlord.name().strip().equalsIgnoreCase(name.strip()));
  }
}
