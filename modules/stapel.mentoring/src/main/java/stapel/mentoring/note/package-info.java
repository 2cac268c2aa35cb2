/** What is written about sessions, and what was agreed to be done. */
package stapel.mentoring.note;
