/** What experts add to the pages of operators. */
package stapel.experts.page;
