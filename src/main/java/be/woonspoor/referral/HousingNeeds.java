package be.woonspoor.referral;

import java.util.List;

/**
 * What a household needs and wishes of its dwelling.
 *
 * @param stepFree ground floor or lift; counts for fitting occupancy (R14)
 * @param wishes empty text when there are none
 */
public record HousingNeeds(boolean stepFree, List<String> neighbourhoods, String wishes) {

  public static final HousingNeeds NONE = new HousingNeeds(false, List.of(), "");
}
