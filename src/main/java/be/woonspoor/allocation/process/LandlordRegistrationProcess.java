package be.woonspoor.allocation.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The process {@code landlord-registration}: what it may hold. */
@Component
class LandlordRegistrationProcess extends ProcessContract {

  static final String KEY = "landlord-registration";

  /** What the lead decides when the registration takes longer than its term (R12). */
  enum RegistrationDecision {
    EXTEND,
    STOP
  }

  /** What the lead decides when a condition to rent socially is not met (R13). */
  enum AdmissionDecision {
    RETRY,
    CONTINUE,
    STOP
  }

  static final Fact<Instant> REGISTRATION_REMINDER = Fact.moment("registrationReminder");
  static final Fact<Instant> REGISTRATION_DUE = Fact.moment("registrationDue");
  static final Fact<Boolean> REGISTERED = Fact.flag("registered");
  static final Fact<RegistrationDecision> REGISTRATION_DECISION =
      Fact.code("registrationDecision", RegistrationDecision.class);
  static final Fact<Boolean> ADMITTED = Fact.flag("admitted");
  static final Fact<AdmissionDecision> ADMISSION_DECISION =
      Fact.code("admissionDecision", AdmissionDecision.class);

  LandlordRegistrationProcess() {
    super(
        KEY,
        Concern.ALLOCATION,
        REGISTRATION_REMINDER,
        REGISTRATION_DUE,
        REGISTERED,
        REGISTRATION_DECISION,
        ADMITTED,
        ADMISSION_DECISION);
  }
}
