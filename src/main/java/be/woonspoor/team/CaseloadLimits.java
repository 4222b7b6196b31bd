package be.woonspoor.team;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many cases a full-time coach can carry. Domain dossier §3.4: coaching up to 18 with a warning
 * from 16, intensive follow-up up to 10 with a warning from 8 (S50 to S55 and our default).
 */
@ConfigurationProperties("woonspoor.caseload")
public record CaseloadLimits(
    @DefaultValue("16") int coachingWarning,
    @DefaultValue("18") int coachingLimit,
    @DefaultValue("8") int intensiveWarning,
    @DefaultValue("10") int intensiveLimit) {}
