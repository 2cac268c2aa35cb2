/**
 * A lot that nobody can steer: the list, the places and the source of a public random value are
 * committed and their digest published before the value exists; then everybody can repeat the draw
 * (publicly verifiable selection as in RFC 3797, with SHA-256).
 */
package stapel.evaluation.lottery;
