package stapel.mentoring.timetable;

import java.math.BigDecimal;

/**
 * A pair that may meet.
 *
 * @param points what one meeting of the two is worth
 * @param maxMeetings most meetings of the two, at least 0
 * @param minDaysBetween least difference between the dates of two meetings: 0 allows two on one
 *     day, 1 one each day, 7 one a week
 */
public record Fit(
    String team, String mentor, BigDecimal points, int maxMeetings, int minDaysBetween) {}
