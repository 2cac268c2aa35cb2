/** What everybody may read and do, walked over everything that is registered. */
package stapel.tests.framework.walk;
