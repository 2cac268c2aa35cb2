/** Settings of regions, programmes and calls. */
package stapel.settings.scoped;
