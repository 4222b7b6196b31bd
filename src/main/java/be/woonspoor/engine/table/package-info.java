/** Reads and asks decision tables, apart from the engine's tables and history. */
package be.woonspoor.engine.table;
