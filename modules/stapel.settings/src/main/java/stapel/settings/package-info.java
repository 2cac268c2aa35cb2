/** What can be set: preferences of the server, settings of regions, programmes and calls. */
package stapel.settings;
