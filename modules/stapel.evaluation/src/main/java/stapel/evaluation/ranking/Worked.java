package stapel.evaluation.ranking;

import java.util.List;
import java.util.Optional;

/**
 * The worked line of one application, in steps.
 *
 * @param working empty when nothing counts
 * @param voided experts whose sheets do not count
 * @param rounding how the result is printed
 */
public record Worked(
    String application, Optional<Working> working, List<String> voided, Rounding rounding) {}
