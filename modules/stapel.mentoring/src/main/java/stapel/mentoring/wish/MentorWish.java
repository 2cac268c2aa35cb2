package stapel.mentoring.wish;

/**
 * What a mentor takes on.
 *
 * @param call id of the call, also of the scope
 * @param dayMost most sessions on one day
 * @param mentorPlaces teams for the season as their mentor; 0 for none
 * @param curatorPlaces teams for the season as their curator; 0 for none
 */
public record MentorWish(
    String call, String mentor, int dayMost, int mentorPlaces, int curatorPlaces) {

  /** What holds for a mentor who has said nothing. */
  public static MentorWish usual(String call, String mentor) {
    return new MentorWish(call, mentor, 6, 3, 0);
  }
}
