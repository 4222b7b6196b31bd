package be.woonspoor.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first account of an installation, from which all others are made.
 *
 * @param id account of the operator; empty creates nobody
 * @param password the first password; it is not used any more once the account exists
 */
@ConfigurationProperties("woonspoor.operator")
record OperatorSettings(@DefaultValue("") String id, @DefaultValue("") String password) {}
