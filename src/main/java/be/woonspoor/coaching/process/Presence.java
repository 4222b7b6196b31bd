package be.woonspoor.coaching.process;

import be.woonspoor.engine.Submission;

/** Whether the tenant was there. */
enum Presence {
  YES,
  NO;

  static boolean of(Submission form) {
    return form.choice("tenantPresent", Presence.class).orElseThrow() == YES;
  }
}
