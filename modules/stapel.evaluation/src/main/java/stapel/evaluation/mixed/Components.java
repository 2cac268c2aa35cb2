package stapel.evaluation.mixed;

/**
 * The standard deviations of the three parts of a mark, in its units, and the mean of all marks.
 *
 * @param application between applications: what the panel is there to tell
 * @param expert between experts: their severity
 * @param residual what is left: this expert on this application
 * @param mean the fixed part
 */
public record Components(double application, double expert, double residual, double mean) {}
