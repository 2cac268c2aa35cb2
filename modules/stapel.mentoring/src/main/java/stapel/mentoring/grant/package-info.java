/** Who may see and arrange sessions. */
package stapel.mentoring.grant;
