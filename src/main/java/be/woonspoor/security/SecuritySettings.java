package be.woonspoor.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the login.
 *
 * @param bcryptStrength logarithm of the rounds of the password hash
 * @param credentialsCache how long a verified password of a program is trusted without hashing it
 *     again; a changed password keeps working this long at most
 */
@ConfigurationProperties("woonspoor.security")
record SecuritySettings(
    @DefaultValue("10") int bcryptStrength, @DefaultValue("60s") Duration credentialsCache) {}
