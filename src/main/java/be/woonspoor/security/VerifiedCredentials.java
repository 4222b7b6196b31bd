package be.woonspoor.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short while that a password was right, so that a program that sends it with every
 * call does not cost a slow hash each time. Keeps a keyed digest under a key that lives and dies
 * with this process, never the password; only right passwords are remembered.
 */
final class VerifiedCredentials {

  private static final int MOST = 1_000;

  private final SecretKeySpec key;
  private final long nanos;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  VerifiedCredentials(Duration trust) {
    var random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, "HmacSHA256");
    this.nanos = trust.toNanos();
  }

  boolean holds(String user, String password) {
    var entry = entries.get(user);
    return entry != null
        && System.nanoTime() - entry.since() < nanos
        && MessageDigest.isEqual(entry.digest(), digest(user, password));
  }

  void remember(String user, String password) {
    if (entries.size() >= MOST) {
      entries.clear();
    }
    entries.put(user, new Entry(digest(user, password), System.nanoTime()));
  }

  private byte[] digest(String user, String password) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(user.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Entry(byte[] digest, long since) {}
}
