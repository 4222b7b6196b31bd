package be.woonspoor.allocation;

/** Why somebody refuses an offer; the first six are founded when there is proof (R15, S29, S30). */
public enum RefusalGround {
  HOSPITAL,
  PRISON,
  FAMILY_REUNIFICATION,
  PRIVATE_LEASE,
  LIVE_IN_CARER,
  PREGNANCY,
  OTHER,
  NONE
}
