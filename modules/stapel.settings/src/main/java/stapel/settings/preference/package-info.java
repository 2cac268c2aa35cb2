/** Preferences of the server. */
package stapel.settings.preference;
