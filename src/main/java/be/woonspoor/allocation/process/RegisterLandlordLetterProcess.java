package be.woonspoor.allocation.process;

import be.woonspoor.allocation.LandlordDecision;
import be.woonspoor.allocation.LandlordLetter;
import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The process {@code register-landlord-letter}: what it may hold. */
@Component
class RegisterLandlordLetterProcess extends ProcessContract {

  static final String KEY = "register-landlord-letter";

  static final Fact<LandlordLetter.Kind> LETTER_KIND =
      Fact.code("letterKind", LandlordLetter.Kind.class);
  static final Fact<LandlordDecision> LANDLORD_DECISION =
      Fact.code("landlordDecision", LandlordDecision.class);
  static final Fact<UUID> LETTER_ID = Fact.reference("letterId");

  RegisterLandlordLetterProcess() {
    super(KEY, Concern.ALLOCATION, LETTER_KIND, LANDLORD_DECISION, LETTER_ID);
  }
}
