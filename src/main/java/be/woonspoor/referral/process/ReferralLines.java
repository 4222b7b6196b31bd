package be.woonspoor.referral.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.HouseholdMember;
import be.woonspoor.referral.HousingNeedsOfCases;
import be.woonspoor.referral.KeptReferral;
import be.woonspoor.referral.Referrals;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A referral as the office and the team lead read it in a form: one line per particular. */
@Component
class ReferralLines {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final Locale BELGIAN = Locale.forLanguageTag("nl-BE");
  private static final int SHOWN_DIGITS = 2;

  /** As on the form of a referral. */
  private static final Map<Integer, String> ETHOS =
      Map.of(
          1,
          "in de openbare ruimte",
          2,
          "in de noodopvang",
          3,
          "in opvang voor thuislozen",
          4,
          "verlaat een instelling zonder woonoplossing",
          5,
          "in een niet-conventionele ruimte (caravan, garage, kraakpand)",
          6,
          "bij familie of vrienden",
          7,
          "dreigende uithuiszetting");

  private final CaseFiles files;
  private final Referrals referrals;
  private final HousingNeedsOfCases needs;

  ReferralLines(CaseFiles files, Referrals referrals, HousingNeedsOfCases needs) {
    this.files = files;
    this.referrals = referrals;
    this.needs = needs;
  }

  List<Map<String, Object>> of(String caseNumber) {
    var file = files.get(caseNumber);
    var referral = referrals.get(caseNumber);
    var lines = new ArrayList<Map<String, Object>>();
    add(lines, "Naam", file.person().fullName());
    add(lines, "Geboren", day(file.person().birthDate()));
    add(
        lines,
        "Taal",
        file.person()
            .language()
            .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(BELGIAN))
            .orElse(""));
    add(lines, "Telefoon", files.contact(caseNumber).phone());
    add(
        lines,
        "Rijksregisternummer",
        files.nationalNumber(caseNumber).map(ReferralLines::masked).orElse("niet gekend"));
    add(lines, "Verwijzer", referrer(referral));
    add(lines, "Mee in de woning", household(files.household(caseNumber)));
    var ethos = referral.homelessness().ethosLight();
    add(lines, "Verblijft (ETHOS Light)", ethos + " · " + ETHOS.getOrDefault(ethos, ""));
    add(lines, "Dakloos sinds", day(referral.homelessness().since()));
    conditions(lines, referral);
    socialRent(lines, referral);
    var need = needs.of(caseNumber);
    add(lines, "Gelijkvloers of lift nodig", yesNo(need.stepFree()));
    add(lines, "Gewenste buurten", String.join(", ", need.neighbourhoods()));
    add(lines, "Wensen", need.wishes());
    add(lines, "Toelichting", referral.note());
    return lines;
  }

  static String referrer(KeptReferral referral) {
    var sender = referral.referrer();
    return List.of(sender.worker(), sender.organisation(), sender.phone(), sender.email()).stream()
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(", "));
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  private static void conditions(List<Map<String, Object>> lines, KeptReferral referral) {
    var conditions = referral.conditions();
    add(
        lines,
        "Kan niet zelf zoeken: psychosociaal",
        yesNo(conditions.cannotSearchAlonePsychosocial()));
    add(lines, "Kan niet zelf zoeken: financieel", yesNo(conditions.cannotSearchAloneFinancial()));
    add(lines, "Kan huurdersverplichtingen nakomen", yesNo(conditions.honoursTenantObligations()));
    add(lines, "Kan zelfstandig wonen met wooncoach", yesNo(conditions.livesAloneWithSupport()));
    add(lines, "Staat open voor een wooncoach", yesNo(conditions.acceptsCoach()));
  }

  private static void socialRent(List<Map<String, Object>> lines, KeptReferral referral) {
    var rent = referral.socialRent();
    add(lines, "Ingeschreven in", rent.register().label());
    add(
        lines,
        "Inkomen",
        "%s euro in %d"
            .formatted(String.format(BELGIAN, "%,.2f", rent.taxableIncome()), rent.incomeYear()));
    add(lines, "Erkende handicap", yesNo(rent.disability()));
    add(lines, "Heeft eigendom", yesNo(rent.ownsProperty()));
  }

  private static String household(List<HouseholdMember> members) {
    return members.isEmpty()
        ? "niemand"
        : members.stream().map(ReferralLines::member).collect(Collectors.joining("; "));
  }

  private static String member(HouseholdMember member) {
    var relation =
        switch (member.relation()) {
          case PARTNER -> "partner";
          case CHILD -> "kind";
          case OTHER -> "andere";
        };
    var residence =
        switch (member.residence()) {
          case FULL_TIME -> "voltijds";
          case PART_TIME -> "deeltijds";
          case VISITING -> "op bezoek";
        };
    return "%s, %s, %s".formatted(relation, day(member.birthDate()), residence);
  }

  /** Only the last digits are shown, as on the page of the case. */
  private static String masked(String national) {
    var hidden = national.length() - SHOWN_DIGITS;
    return "•".repeat(hidden) + national.substring(hidden);
  }

  private static String yesNo(boolean value) {
    return value ? "ja" : "nee";
  }

  private static void add(List<Map<String, Object>> lines, String label, String value) {
    if (!value.isBlank()) {
      lines.add(Map.of("label", label, "value", value));
    }
  }
}
