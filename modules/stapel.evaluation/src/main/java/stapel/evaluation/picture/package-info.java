/**
 * Pictures of calibrated panels as SVG: each says in its title and description what it shows, row
 * by row, so that nobody needs to see it. Colours are never the only difference.
 */
package stapel.evaluation.picture;
