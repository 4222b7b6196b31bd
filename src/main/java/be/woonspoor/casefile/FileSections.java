package be.woonspoor.casefile;

import java.util.List;
import java.util.Set;

/**
 * What a capability keeps about a person, as the person gets to read it. Every capability declares
 * its own tables, so that none reads another's and none can be forgotten: a test holds all tables
 * of the schema against what is declared.
 */
public interface FileSections {

  /** The tables of this capability, in the order in which a person would want to read them. */
  List<FileTable> tables();

  /**
   * Steps in whose forms somebody else speaks, perhaps in confidence: whoever assembles the file
   * may keep such an answer back.
   */
  default Set<String> stepsOfOthers() {
    return Set.of();
  }
}
