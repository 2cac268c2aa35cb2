/** Experts and assignments out of a file. */
package stapel.experts.upload;
