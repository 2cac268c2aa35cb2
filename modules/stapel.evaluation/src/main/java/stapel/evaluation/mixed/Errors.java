package stapel.evaluation.mixed;

/**
 * How far predictions may be off: variances, in the units their maker names.
 *
 * @param application of mean plus effect
 * @param expert of the effect
 */
public record Errors(double[] application, double[] expert) {}
