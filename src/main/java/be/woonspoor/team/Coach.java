package be.woonspoor.team;

import java.math.BigDecimal;
import java.util.List;

/**
 * A wooncoach.
 *
 * @param userId the account
 * @param name the name that colleagues read
 * @param fte share of a full-time job, above 0 and at most 1
 * @param languages ISO 639 codes of the languages spoken with tenants
 */
public record Coach(String userId, String name, BigDecimal fte, List<String> languages) {}
