/** What bundles log, by whichever interface, in one log. */
package stapel.logging;
