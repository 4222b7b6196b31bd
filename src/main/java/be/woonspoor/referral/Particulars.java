package be.woonspoor.referral;

import be.woonspoor.engine.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a referral must hold together, whatever the door: dates that lie in the past, a national
 * number that is right and fits the date of birth. Whatever could not be read is left out here, so
 * that all errors can be told at once.
 *
 * @param pastDates dates by field that can't lie in the future
 */
public record Particulars(
    Optional<LocalDate> birthDate,
    Optional<String> nationalNumber,
    Map<String, LocalDate> pastDates,
    Optional<Integer> incomeYear) {

  public static final String BIRTH_DATE = "person.birthDate";
  public static final String NATIONAL_NUMBER = "person.nationalNumber";
  public static final String INCOME_YEAR = "socialRent.incomeYear";
  private static final int OLDEST_YEAR = 1900;

  /** Everything that is wrong, by field of the referral; empty when all is well. */
  public List<FieldError> errors(LocalDate today) {
    var errors = new ArrayList<FieldError>();
    birthDate.ifPresent(date -> checkPast(BIRTH_DATE, date, today, errors));
    pastDates.forEach((field, date) -> checkPast(field, date, today, errors));
    nationalNumber.ifPresent(written -> checkNationalNumber(written, errors));
    incomeYear
        .filter(year -> year > today.getYear())
        .ifPresent(
            year ->
                errors.add(
                    new FieldError(
                        INCOME_YEAR, "Het inkomensjaar kan niet in de toekomst liggen.")));
    return errors;
  }

  private static void checkPast(
      String field, LocalDate date, LocalDate today, List<FieldError> errors) {
    if (date.isAfter(today)) {
      errors.add(new FieldError(field, "Deze datum kan niet in de toekomst liggen."));
    } else if (date.getYear() < OLDEST_YEAR) {
      errors.add(new FieldError(field, "Deze datum ligt te ver in het verleden."));
    }
  }

  private void checkNationalNumber(String written, List<FieldError> errors) {
    if (!NationalNumber.looksLikeOne(written.strip())) {
      errors.add(
          new FieldError(
              NATIONAL_NUMBER, "Een rijksregisternummer of BIS-nummer heeft elf cijfers."));
      return;
    }
    var number = NationalNumber.read(written);
    if (number.isEmpty()) {
      errors.add(
          new FieldError(
              NATIONAL_NUMBER, "Dit rijksregisternummer of BIS-nummer klopt niet; kijk het na."));
    } else if (birthDate.isPresent() && !number.get().agreesWith(birthDate.get())) {
      errors.add(new FieldError(NATIONAL_NUMBER, "Dit nummer past niet bij de geboortedatum."));
    }
  }
}
