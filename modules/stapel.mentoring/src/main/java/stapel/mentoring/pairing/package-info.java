/** A mentor and a curator for each team of a call, by the wishes of both sides. */
package stapel.mentoring.pairing;
