/**
 * The rules that hold between bundles, read from the built jars and checked by the build. Each rule
 * answers with one sentence a fault, and no sentence when all is well.
 */
package stapel.tests.architecture;
