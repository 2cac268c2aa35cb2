/**
 * What teams and mentors want of the season. Begin at {@link stapel.mentoring.wish.TeamWishing} and
 * {@link stapel.mentoring.wish.MentorWishing}, the rules whoever states a wish; what is named after
 * the own side is for teams and mentors, the rest for the operator.
 */
package stapel.mentoring.wish;
