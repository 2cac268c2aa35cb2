/** The history of preferences and settings. */
package stapel.settings.history;
