/** Plans of a call's sessions: from wishes and offered hours to a proposal that is applied. */
package stapel.mentoring.proposal;
