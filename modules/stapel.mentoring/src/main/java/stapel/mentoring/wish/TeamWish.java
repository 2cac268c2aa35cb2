package stapel.mentoring.wish;

/**
 * What a team wants of the season.
 *
 * @param call id of the call, also of the scope
 * @param sessions how many in all
 * @param dayMost most of them on one day
 */
public record TeamWish(
    String call, String application, int sessions, int dayMost, StartPoints starts) {}
