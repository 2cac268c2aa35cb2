package stapel.mentoring.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import stapel.mentoring.wish.MentorWish;
import stapel.mentoring.wish.TeamWish;
import stapel.mentoring.wish.WishRank;

/**
 * Everything a plan is made from, as it stood at one moment.
 *
 * @param offers hours that have not begun
 * @param teams names of teams by their ids: their numbers
 * @param mentors names of mentors by their ids
 */
record Season(
    Instant now,
    List<Offer> offers,
    List<Meeting> meetings,
    Map<String, String> teams,
    Map<String, String> mentors,
    List<TeamWish> teamWishes,
    List<MentorWish> mentorWishes,
    List<WishRank> ranks) {}
