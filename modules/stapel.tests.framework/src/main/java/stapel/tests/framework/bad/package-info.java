/** Contributions as a bad module has them; the tests pack them into modules. */
package stapel.tests.framework.bad;
