package be.woonspoor.letters;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who writes, and where one can turn to. Without it the product does not start: a letter that names
 * no way to ask, complain or appeal must not go out.
 *
 * @param team name of the service at the head of the letter
 * @param street of the service, with number
 * @param city with postcode
 * @param phoneHours when the phone is answered, in words
 * @param complaints who hears a complaint about the service
 * @param supervisor who hears an appeal against the landlord (S28)
 */
@ConfigurationProperties("woonspoor.letters")
record LetterSettings(
    String team,
    String street,
    String city,
    String phone,
    String email,
    String phoneHours,
    Office complaints,
    Office supervisor) {

  /** An office to write to. */
  record Office(String name, String address) {

    Office {
      name = required("name of complaints and supervisor", name);
      address = required("address of complaints and supervisor", address);
    }
  }

  LetterSettings {
    team = required("team", team);
    street = required("street", street);
    city = required("city", city);
    phone = required("phone", phone);
    email = required("email", email);
    phoneHours = required("phone-hours", phoneHours);
    if (complaints == null || supervisor == null) {
      throw missing("complaints and supervisor, with name and address");
    }
  }

  private static String required(String name, String value) {
    if (value == null || value.isBlank()) {
      throw missing(name);
    }
    return value.strip();
  }

  private static IllegalStateException missing(String name) {
    return new IllegalStateException(
        "woonspoor.letters lacks " + name + ": every letter must say where one can turn to");
  }
}
