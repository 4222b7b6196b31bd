package be.woonspoor.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether two referrals say the same, without keeping what they said. Spaces, separators and
 * the order of fields don't count; the salt keeps anybody from trying out names.
 */
record Fingerprint(byte[] salt, byte[] hash) {

  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Fingerprint of(Referral referral) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new Fingerprint(salt, hash(salt, referral));
  }

  boolean fits(Referral referral) {
    return MessageDigest.isEqual(hash, hash(salt, referral));
  }

  private static byte[] hash(byte[] salt, Referral referral) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return digest.digest(words(referral).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  private static String words(Referral referral) {
    var rent = referral.socialRent();
    var person = referral.person();
    var texts =
        Stream.of(
            referral.externalReference(),
            referral.referrer(),
            person.firstName(),
            person.lastName(),
            person.birthDate(),
            person.nationalNumber().map(NationalNumber::digits),
            person.phone(),
            person.language(),
            referral.household(),
            referral.homelessness(),
            referral.conditions(),
            rent.register(),
            rent.taxableIncome().stripTrailingZeros().toPlainString(),
            rent.incomeYear(),
            rent.disability(),
            rent.ownsProperty(),
            referral.housingNeeds(),
            referral.note());
    return texts
        .map(Object::toString)
        .map(text -> text.length() + ":" + text)
        .collect(Collectors.joining("|"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint that && MessageDigest.isEqual(hash, that.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }
}
