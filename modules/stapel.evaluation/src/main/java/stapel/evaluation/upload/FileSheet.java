package stapel.evaluation.upload;

import java.math.BigDecimal;
import java.util.List;

/**
 * One sheet as a file's rows make it.
 *
 * @param application its id
 * @param expert the person's id, or the name in the file when the expert is to be added
 * @param known false when the expert is to be added
 * @param counts false for a sheet that is kept without counting
 */
record FileSheet(
    String application, String expert, boolean known, List<Mark> marks, boolean counts) {

  /** One mark: id of the criterion and the score. */
  record Mark(String criterion, BigDecimal score) {}
}
