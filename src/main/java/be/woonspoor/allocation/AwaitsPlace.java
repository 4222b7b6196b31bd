package be.woonspoor.allocation;

/**
 * Whether the process of a case stands where a place can reach it. A case whose process is lost or
 * elsewhere is passed over, so that it does not keep the places from everybody behind it.
 */
@FunctionalInterface
public interface AwaitsPlace {

  boolean test(String caseNumber);
}
