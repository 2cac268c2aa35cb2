/**
 * Applications: their list, what they say, the commands that change them and the one place where
 * their state moves.
 */
package stapel.intake.application;
