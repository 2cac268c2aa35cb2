package stapel.evaluation.sheet;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One mark of a sheet.
 *
 * @param criterion id of the criterion
 * @param score empty for "not applicable" or not marked yet
 * @param remark may be empty
 */
public record SheetMark(String criterion, Optional<BigDecimal> score, String remark) {}
