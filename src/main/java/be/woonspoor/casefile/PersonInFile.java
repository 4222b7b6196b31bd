package be.woonspoor.casefile;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The person and the household, at the front of the copy. */
@Component
@Order(10)
class PersonInFile implements FileSections {

  @Override
  public List<FileTable> tables() {
    return List.of(
        FileTable.of("case_file", "person", "Wie u bent")
            .text("case_number", "caseNumber", "Dossiernummer")
            .text("first_name", "firstName", "Voornaam")
            .text("last_name", "lastName", "Naam")
            .day("birth_date", "birthDate", "Geboren op")
            .text("language", "language", "Taal")
            .text("sealed_national_number", "nationalNumber", "Rijksregisternummer")
            .part("sealed_contact", "address", "Adres", json -> json.path("address").asText())
            .part("sealed_contact", "phone", "Telefoon", json -> json.path("phone").asText())
            .part("sealed_contact", "email", "E-mail", json -> json.path("email").asText())
            .moment("received_at", "receivedAt", "Dossier geopend op")
            .moment("complete_since", "completeSince", "Aanmelding volledig sinds")
            .internal("referrer_account", "national_number_index", "version"),
        FileTable.of("household_member", "household", "Wie bij u woont of op bezoek komt")
            .orderedBy("id")
            .code(
                "relation",
                "relation",
                "Wie",
                Map.of("PARTNER", "partner", "CHILD", "kind", "OTHER", "iemand anders"))
            .day("birth_date", "birthDate", "Geboren op")
            .code("sex", "sex", "Geslacht", Map.of("F", "vrouw", "M", "man", "X", "niet vermeld"))
            .code(
                "residence",
                "residence",
                "Woont bij u",
                Map.of(
                    "FULL_TIME",
                    "altijd",
                    "PART_TIME",
                    "een deel van de tijd",
                    "VISITING",
                    "op bezoek"))
            .internal("id"));
  }
}
