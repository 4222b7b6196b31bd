package be.woonspoor.allocation;

/**
 * The places of one year.
 *
 * @param total how many there may be (R11)
 * @param reserved how many are kept for somebody who looks for a dwelling
 * @param committed how many led to a lease
 */
public record PlaceYear(int year, int total, int reserved, int committed) {

  public int free() {
    return total - taken();
  }

  int taken() {
    return reserved + committed;
  }
}
