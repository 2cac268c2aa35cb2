/**
 * Pairs for a season from ranked wishes of both sides: the hospitals/residents problem with ties
 * and incomplete lists (Gale and Shapley, American Mathematical Monthly 69, 1962; Irving, Manlove
 * and Scott, SWAT 2000). Teams propose. The result is <em>weakly stable</em>: no team and person
 * both strictly prefer each other to what they have. Ties are settled by lot from the seed, and a
 * team that comes to the end of its list begins once more and then goes before its equals (Király,
 * Algorithmica 60, 2011), so that fewer teams stay without a place.
 */
package stapel.mentoring.matching;
