/** The form fields that operators give a call, the answers to them, and the columns they become. */
package stapel.intake.field;
