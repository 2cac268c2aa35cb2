/**
 * Marks as a mean, the worth of an application, the severity of an expert and a rest: crossed
 * random effects, in plain Java on arrays.
 *
 * <p>The variances are estimated by restricted maximum likelihood (Patterson and Thompson,
 * Biometrika 58, 1971) with the profiled criterion of Bates, Mächler, Bolker and Walker (Journal of
 * Statistical Software 67, 2015, equation 41); the effects are best linear unbiased predictions
 * (Henderson, Biometrics 31, 1975). The larger of the two factors is eliminated from the equations,
 * so that only the smaller one stands in a dense matrix. Begin at {@link
 * stapel.evaluation.mixed.Reml}.
 */
package stapel.evaluation.mixed;
