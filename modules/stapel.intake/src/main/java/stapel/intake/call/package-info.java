/**
 * Programmes and calls: their lists and commands, their dates and the one place where a call's
 * state moves.
 */
package stapel.intake.call;
