package be.woonspoor.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** A referral of the cohort and the day it arrived. */
record Arrival(LocalDate receivedOn, JsonNode referral) {

  private static final String COHORT = "cohort/referrals-2026.json";

  static List<Arrival> cohort() {
    try {
      var arrivals = new ArrayList<Arrival>();
      for (var item : new ObjectMapper().readTree(new ClassPathResource(COHORT).getInputStream())) {
        arrivals.add(
            new Arrival(LocalDate.parse(item.path("receivedOn").asText()), item.path("referral")));
      }
      return arrivals;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String reference() {
    return referral.path("externalReference").asText();
  }

  String lastName() {
    return referral.at("/person/lastName").asText();
  }

  /** The same circumstances once more, under another reference and name. */
  Arrival again(String reference, String lastName) {
    var copy = (ObjectNode) referral.deepCopy();
    copy.put("externalReference", reference);
    ((ObjectNode) copy.path("person")).put("lastName", lastName).putNull("nationalNumber");
    return new Arrival(receivedOn, copy);
  }

  /** The bedrooms that a landlord would offer to this household. */
  int bedrooms() {
    var others = referral.at("/household/members").size();
    var couple =
        others == 1 && referral.at("/household/members/0/relation").asText().equals("PARTNER");
    var table = Map.of(0, 1, 1, 2, 2, 3, 3, 3);
    return couple ? 1 : table.getOrDefault(others, 4);
  }
}
