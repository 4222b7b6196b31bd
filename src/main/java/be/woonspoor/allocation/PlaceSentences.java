package be.woonspoor.allocation;

import be.woonspoor.engine.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the receipts of places say, in Dutch. */
final class PlaceSentences {

  private PlaceSentences() {}

  static String reserved(Waiting next, Place place, List<Waiting> before, NextInRank.Room room) {
    return "Plaats van %d gereserveerd: het dossier was volledig op %s en stond op plaats %d van de"
            .formatted(
                place.year(),
                Dutch.day(LocalDate.ofInstant(next.completeSince(), Terms.BELGIUM)),
                before.size() + 1)
        + " lijst. "
        + whoStoodBefore(next, before, room)
        + (room.free() == 1
            ? " Het was de laatste vrije plaats."
            : " Er waren " + room.free() + " vrije plaatsen.");
  }

  private static String whoStoodBefore(Waiting next, List<Waiting> before, NextInRank.Room room) {
    if (before.isEmpty()) {
      return "Niemand stond ervoor.";
    }
    var why = new ArrayList<String>();
    var pausing = (int) before.stream().filter(Waiting::isPausing).count();
    if (pausing > 0) {
      why.add(Dutch.count(pausing, "dossier pauzeert", "dossiers pauzeren"));
    }
    var full = (int) before.stream().filter(w -> !w.isPausing()).filter(w -> !room.fits(w)).count();
    if (full > 0) {
      why.add("voor " + Dutch.count(full, "dossier", "dossiers") + " is het deelaantal volzet");
    }
    if (next.isAhead() && pausing + full < before.size()) {
      why.add("de teamverantwoordelijke week van de volgorde af, met reden");
    }
    return "Ervoor "
        + (before.size() == 1 ? "stond 1 dossier" : "stonden " + before.size() + " dossiers")
        + (why.isEmpty() ? "." : ": " + String.join("; ", why) + ".");
  }

  static String passedOver(Place place, String reason) {
    return "Een plaats van %d ging naar een dossier dat later volledig was. De"
            .formatted(place.year())
        + " teamverantwoordelijke week van de volgorde af, met deze reden: "
        + reason
        + " De eigen rang blijft.";
  }

  static String taken(int taken) {
    return "Er zijn al "
        + Dutch.count(taken, "plaats", "plaatsen")
        + " gereserveerd of toegekend; minder kan niet.";
  }

  static String ahead(String reason, int position) {
    return "De volgende plaats die past, gaat naar dit dossier, dat op plaats "
        + position
        + " van de lijst staat. Reden: "
        + reason;
  }
}
