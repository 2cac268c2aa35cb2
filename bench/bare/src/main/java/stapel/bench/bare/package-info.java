/** What the product is measured against: one servlet, one database, nothing between them. */
package stapel.bench.bare;
