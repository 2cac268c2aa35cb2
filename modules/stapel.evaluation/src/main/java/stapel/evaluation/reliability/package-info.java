/**
 * How far experts agree and how far a ranking rests on who read what: intraclass correlations
 * (Shrout and Fleiss, Psychological Bulletin 86, 1979), Krippendorff's alpha (Content Analysis,
 * 2004, chapter 11), Kendall's W (Annals of Mathematical Statistics 10, 1939), the sheets without
 * which others would have places, and where one more reading would help most.
 */
package stapel.evaluation.reliability;
