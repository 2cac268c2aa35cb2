/** What keeps an application from an expert, beside what is declared: ties and what follows. */
package stapel.experts.conflict;
