package be.woonspoor.trajectory.matrix;

import java.util.Map;

/** The matrix as a page to read: one table for each happening. */
final class MatrixPage {

  private static final String HEAD =
      """
      # Whatever happens, wherever a case stands

      Every stage of the trajectory, and everything that may happen to a case at any time. `StageEventMatrixTests` makes each cell happen on the deployed models and compares it with this page; a new stage, message or start form fails there until it has its place here.

      Of each cell the test also holds that the lease stays what it was, that a place is held by exactly the token that may hold it, that no token stands without a task, a timer or a called process, and that each task has an owner and a due date. Tasks are given with owner and term, in the words of Tasklist; what waits is the timer of the model. "Refused" is what the form answers, and then nothing has changed.
      """;

  private MatrixPage() {}

  static String of(Map<Happening, Map<Standing, String>> cells) {
    var page = new StringBuilder(HEAD);
    cells.forEach(
        (happening, row) -> {
          page.append("\n## ").append(happening.label()).append("\n\n");
          page.append("| the case stands in | what happens |\n|---|---|\n");
          row.forEach(
              (standing, cell) ->
                  page.append("| ")
                      .append(standing.label())
                      .append(" | ")
                      .append(cell)
                      .append(" |\n"));
        });
    return page.toString();
  }
}
