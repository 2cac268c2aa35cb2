/** Journeys of people through a running server in a real browser. */
package stapel.tests.browser;
