/**
 * Expected ranks: the mean over all draws of the rank an application has in a draw, its percentile
 * and SUCRA (Salanti, Ades and Ioannidis, Journal of Clinical Epidemiology 64, 2011), the
 * probability to belong to the best N, and the Bayesian ranking with a group to be drawn by lot of
 * Heyard, Ott, Salanti and Egger ("Rethinking the funding line at the Swiss National Science
 * Foundation: Bayesian ranking and lottery", Statistics and Public Policy 9, 2022, arXiv
 * 2102.09958).
 */
package stapel.evaluation.expectedrank;
