/** The pages of both. */
package stapel.settings.page;
