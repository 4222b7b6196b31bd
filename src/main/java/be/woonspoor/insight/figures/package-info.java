/**
 * Figures of the work: what the numbers are, which cases are behind them, and the yearly report
 * that leaves the house. Everything is counted from the case file's own tables, as it stood at the
 * end of the period that is asked for. Which definition holds is in {@code
 * docs/decisions/0060-what-the-indicators-count.md}, what may leave the house in 0061.
 */
package be.woonspoor.insight.figures;
