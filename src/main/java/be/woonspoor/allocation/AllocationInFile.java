package be.woonspoor.allocation;

import be.woonspoor.casefile.FileSections;
import be.woonspoor.casefile.FileTable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to a dwelling: registration, the list, places, offers and the landlord's letters. */
@Component
@Order(40)
class AllocationInFile implements FileSections {

  private static final Map<String, String> GROUNDS =
      Map.of(
          "HOSPITAL", "opname in een ziekenhuis",
          "PRISON", "in de gevangenis",
          "FAMILY_REUNIFICATION", "gezinshereniging loopt nog",
          "PRIVATE_LEASE", "een private huur loopt nog",
          "LIVE_IN_CARER", "zorg voor iemand aan huis",
          "PREGNANCY", "zwangerschap",
          "OTHER", "een andere reden",
          "NONE", "geen reden gegeven");

  private final Landlords landlords;
  private final TargetGroups groups;

  AllocationInFile(Landlords landlords, TargetGroups groups) {
    this.landlords = landlords;
    this.groups = groups;
  }

  @Override
  public List<FileTable> tables() {
    Function<String, String> landlord =
        id -> landlords.find(id).map(Landlord::name).orElse("een verhuurder");
    Function<String, String> group =
        id ->
            groups.all().stream()
                .filter(known -> known.id().equals(id))
                .map(TargetGroups.TargetGroup::name)
                .findFirst()
                .orElse(id);
    return List.of(
        FileTable.of("landlord_registration", "registrations", "Inschrijving bij de verhuurder")
            .code("landlord_id", "landlord", "Verhuurder", landlord)
            .day("registered_on", "registeredOn", "Ingeschreven op")
            .sealed("sealed_number", "number", "Inschrijvingsnummer")
            .internal("version"),
        FileTable.of("case_target_group", "targetGroup", "Doelgroep")
            .code("target_group", "group", "Doelgroep", group)
            .internal("version"),
        FileTable.of("waiting_list_entry", "waitingList", "De wachtlijst")
            .moment("complete_since", "completeSince", "Aanmelding volledig sinds")
            .moment("joined_at", "joinedAt", "Op de lijst sinds")
            .code(
                "state",
                "state",
                "Stand",
                Map.of(
                    "WAITING",
                    "wacht",
                    "PAUSED",
                    "even niet",
                    "PLACED",
                    "heeft een plaats",
                    "LEFT",
                    "van de lijst"))
            .moment("paused_until", "pausedUntil", "Even niet tot")
            .moment("struck_off_at", "struckOffAt", "Geschrapt op")
            .moment("ahead_since", "aheadSince", "Gaat voor sinds")
            .staff("ahead_by", "aheadBy", "Beslist door")
            .sealed("sealed_ahead_reason", "aheadReason", "Waarom")
            .internal("version"),
        FileTable.of("place", "places", "Plaatsen voor versnelde toewijzing")
            .orderedBy("number")
            .number("year", "year", "Jaar")
            .code(
                "state",
                "state",
                "Stand",
                Map.of(
                    "RESERVED",
                    "voorbehouden",
                    "COMMITTED",
                    "gebruikt",
                    "RELEASED",
                    "teruggegeven"))
            .moment("reserved_at", "reservedAt", "Voorbehouden op")
            .moment("settled_at", "settledAt", "Beslist op")
            .code("landlord_id", "landlord", "Verhuurder", landlord)
            .code("target_group", "group", "Doelgroep", group)
            .internal("id", "number"),
        offers(landlord),
        FileTable.of("landlord_letter", "landlordLetters", "Brieven van de verhuurder")
            .orderedBy("registered_at, id")
            .code("kind", "kind", "Soort", LETTERS)
            .day("letter_date", "letterDate", "Datum van de brief")
            .moment("registered_at", "registeredAt", "Ingeschreven op")
            .staff("by_user", "by", "Door")
            .number("months_in_arrears", "monthsInArrears", "Maanden huurachterstal")
            .day("lease_ends_on", "leaseEndsOn", "Einde van het huurcontract")
            .sealed("sealed_note", "note", "Notitie")
            .internal("id", "offer_id"),
        FileTable.of("day_one_item", "firstDay", "Wat klaar was op de eerste dag")
            .orderedBy("ready_at, item")
            .code("item", "item", "Wat", code -> DayOne.Item.valueOf(code).label())
            .moment("ready_at", "readyAt", "Klaar op")
            .staff("by_user", "by", "Genoteerd door"));
  }

  private static final Map<String, String> LETTERS =
      Map.of(
          "OFFER", "aanbod van een woning",
          "DEVIATION", "afwijking van de norm",
          "DECISION", "beslissing",
          "TERMINATION", "opzeg",
          "ARREARS", "huurachterstal",
          "OTHER", "iets anders");

  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("OPEN", "open"),
          Map.entry("SENT_BACK", "teruggestuurd, de woning paste niet"),
          Map.entry("ACCEPTED", "aangenomen"),
          Map.entry("FOUNDED", "geweigerd met een goede reden"),
          Map.entry("UNFOUNDED", "geweigerd"),
          Map.entry("NO_REPLY", "geen antwoord"),
          Map.entry("ALLOCATED", "toegewezen"),
          Map.entry("DECLINED", "niet toegewezen door de verhuurder"),
          Map.entry("WITHDRAWN", "ingetrokken door de verhuurder"),
          Map.entry("SIGNED", "huurcontract getekend"),
          Map.entry("NOT_SIGNED", "geen huurcontract"),
          Map.entry("LAPSED", "vervallen"));

  private static FileTable offers(Function<String, String> landlord) {
    return FileTable.of("offer", "offers", "Woningen die aangeboden werden")
        .orderedBy("number")
        .code("landlord_id", "landlord", "Verhuurder", landlord)
        .moment("received_at", "receivedAt", "Binnengekomen op")
        .day("letter_date", "letterDate", "Brief van")
        .sealed("sealed_address", "address", "Adres")
        .number("bedrooms", "bedrooms", "Slaapkamers")
        .yesNo("step_free", "stepFree", "Zonder trappen")
        .number("monthly_rent", "monthlyRent", "Huur per maand in euro")
        .moment("reply_due", "replyDue", "Antwoord tegen")
        .code("state", "state", "Stand", STATES)
        .code(
            "passage",
            "passage",
            "Waarom ze voorgelegd werd",
            Map.of(
                "FITS", "ze past",
                "DEVIATION", "de verhuurder wijkt af van de norm",
                "JUDGEMENT", "na een oordeel van het team"))
        .sealed("sealed_misfit", "misfit", "Waarom ze niet paste")
        .code("sealed_ground", "ground", "Reden van de weigering", GROUNDS)
        .yesNo("proof", "proof", "Bewijs gegeven")
        .day("warned_on", "warnedOn", "Gewaarschuwd op")
        .sealed("sealed_end_reason", "endReason", "Waarom er geen huurcontract kwam")
        .internal("id", "number", "warning_document", "version");
  }
}
