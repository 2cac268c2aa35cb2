/** What the sides of a session say about each other, shown once both have spoken. */
package stapel.mentoring.feedback;
