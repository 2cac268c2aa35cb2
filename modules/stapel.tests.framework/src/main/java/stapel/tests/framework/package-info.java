/** All tests that need the framework: wiring, dynamics, journeys over HTTP. */
package stapel.tests.framework;
