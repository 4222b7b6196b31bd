package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Landlords;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The landlords to choose from in a form. */
@Component
class LandlordOptions {

  static final String KEY = "landlordOptions";

  private final Landlords landlords;

  LandlordOptions(Landlords landlords) {
    this.landlords = landlords;
  }

  List<Map<String, String>> all() {
    return landlords.all().stream()
        .map(landlord -> Map.of("label", landlord.name(), "value", landlord.id()))
        .toList();
  }
}
