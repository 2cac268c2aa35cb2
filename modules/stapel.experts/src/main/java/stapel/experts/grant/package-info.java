/** Who sees and does what with experts and assignments. */
package stapel.experts.grant;
