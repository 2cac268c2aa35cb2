package stapel.mentoring.proposal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import stapel.mentoring.timetable.Demand;
import stapel.mentoring.timetable.Fit;
import stapel.mentoring.timetable.Mentor;
import stapel.mentoring.timetable.Session;
import stapel.mentoring.timetable.Team;
import stapel.mentoring.timetable.Weights;
import stapel.mentoring.wish.MentorWish;
import stapel.mentoring.wish.StartPoints;
import stapel.mentoring.wish.TeamWish;

/** Makes the planning problem of a season: who can when, what it is worth, what stays. */
final class SeasonDemand {
  private final Season season;
  private final SeasonGrid grid;
  private final Asked asked;
  private final PairPoints points;
  private final List<Meeting> locked;
  private final Map<String, Set<LocalDateTime>> hours = new HashMap<>();

  SeasonDemand(Season season, SeasonGrid grid, Asked asked) {
    this.season = season;
    this.grid = grid;
    this.asked = asked;
    points = new PairPoints(season.ranks());
    locked = grid.planned.stream().filter(Meeting::locked).toList();
    grid.offers.forEach(offer -> open(offer.mentor(), grid.local(offer.start())));
    grid.planned.forEach(meeting -> open(meeting.mentor(), grid.local(meeting.start())));
    for (Meeting meeting : grid.standing) {
      Set<LocalDateTime> open = hours.getOrDefault(meeting.mentor(), new TreeSet<>());
      open.removeIf(slot -> meeting.overlaps(grid.moment(slot), grid.minutes));
    }
  }

  private void open(String mentor, LocalDateTime slot) {
    if (!asked.absent().contains(mentor)) {
      hours.computeIfAbsent(mentor, id -> new TreeSet<>()).add(slot);
    }
  }

  /** Names are those of the season; the earlier plan is what is booked. */
  Demand demand() {
    List<Mentor> mentors = new ArrayList<>();
    List<Fit> fits = new ArrayList<>();
    Map<String, MentorWish> wishes =
        season.mentorWishes().stream().collect(Collectors.toMap(MentorWish::mentor, wish -> wish));
    for (String id : new TreeSet<>(hours.keySet())) {
      int most = wishes.getOrDefault(id, MentorWish.usual("", id)).dayMost();
      int least = most(meeting -> meeting.mentor().equals(id));
      mentors.add(new Mentor(season.mentors().get(id), hours.get(id), Math.max(most, least)));
    }
    List<Team> teams = new ArrayList<>();
    for (TeamWish wish : season.teamWishes()) {
      teams.add(team(wish));
      new TreeSet<>(hours.keySet()).forEach(mentor -> fit(wish.application(), mentor, fits));
    }
    return new Demand(
        List.copyOf(grid.slots),
        rooms(mentors.size()),
        mentors,
        teams,
        fits,
        Weights.USUAL,
        sessions(grid.planned),
        sessions(locked));
  }

  private Team team(TeamWish wish) {
    String id = wish.application();
    Set<LocalDateTime> available = new HashSet<>();
    Map<LocalDateTime, BigDecimal> preference = new HashMap<>();
    for (LocalDateTime slot : grid.slots) {
      int worth = wish.starts().of(grid.moment(slot));
      if (worth != StartPoints.AWAY && !standsInTheWay(id, slot)) {
        available.add(slot);
        if (worth != 0) {
          preference.put(slot, BigDecimal.valueOf(worth));
        }
      }
    }
    List<Meeting> stay = locked.stream().filter(one -> one.team().equals(id)).toList();
    stay.forEach(one -> available.add(grid.local(one.start())));
    long had = grid.standing.stream().filter(one -> one.team().equals(id)).count();
    return new Team(
        season.teams().get(id),
        (int) Math.max(stay.size(), wish.sessions() - had),
        Math.max(wish.dayMost(), most(one -> one.team().equals(id))),
        available,
        preference);
  }

  private boolean standsInTheWay(String team, LocalDateTime slot) {
    return grid.standing.stream()
        .anyMatch(one -> one.team().equals(team) && one.overlaps(grid.moment(slot), grid.minutes));
  }

  private void fit(String team, String mentor, List<Fit> fits) {
    Predicate<Meeting> both = one -> one.team().equals(team) && one.mentor().equals(mentor);
    int stay = (int) locked.stream().filter(both).count();
    int had = (int) grid.standing.stream().filter(both).count();
    if (stay > 0 || !points.never(team, mentor)) {
      fits.add(
          new Fit(
              season.teams().get(team),
              season.mentors().get(mentor),
              BigDecimal.valueOf(points.of(team, mentor)),
              Math.max(stay, asked.meetings() - had),
              0));
    }
  }

  /** Most locked sessions of these on one day. */
  private int most(Predicate<Meeting> of) {
    return locked.stream()
        .filter(of)
        .collect(
            Collectors.groupingBy(
                one -> grid.local(one.start()).toLocalDate(), Collectors.counting()))
        .values()
        .stream()
        .mapToInt(Long::intValue)
        .max()
        .orElse(0);
  }

  /** Where some meet online, rooms are no limit unless somebody says so. */
  private int rooms(int mentors) {
    Set<String> named = grid.offers.stream().map(Offer::room).collect(Collectors.toSet());
    int usual = named.isEmpty() || named.contains("") ? mentors : named.size();
    int least =
        locked.stream()
            .collect(Collectors.groupingBy(Meeting::start, Collectors.counting()))
            .values()
            .stream()
            .mapToInt(Long::intValue)
            .max()
            .orElse(0);
    return Math.max(least, asked.rooms().orElse(usual));
  }

  private Set<Session> sessions(List<Meeting> meetings) {
    return meetings.stream()
        .map(
            one ->
                new Session(
                    season.teams().get(one.team()),
                    season.mentors().get(one.mentor()),
                    grid.local(one.start())))
        .collect(Collectors.toSet());
  }
}
