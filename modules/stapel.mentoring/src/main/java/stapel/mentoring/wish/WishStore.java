package stapel.mentoring.wish;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.api.store.Database;

/** The tables of wishes. */
@Component(service = WishStore.class)
public final class WishStore {

  private static final String MENTORS =
      "select scope_id, mentor_id, day_most, mentor_places, curator_places from mentor_wish where ";
  private static final String RANKS =
      "select side, role, application_id, mentor_id, place_no from wish_rank where ";

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public WishStore(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  /** Wishes of a call's teams, by team; teams that stated none are absent. */
  public List<TeamWish> teams(String call) {
    return database.query(
        "select scope_id, application_id, sessions, day_most, start_points from team_wish"
            + " where scope_id = ? order by application_id",
        row ->
            new TeamWish(
                row.text(1),
                row.text(2),
                (int) row.number(3),
                (int) row.number(4),
                StartPoints.read(row.text(5))),
        call);
  }

  /** Wishes of a call's mentors; those who stated none are absent. */
  public List<MentorWish> mentors(String call) {
    return database.query(MENTORS + "scope_id = ? order by mentor_id", WishStore::mentor, call);
  }

  /** What a mentor takes on; empty for one who stated nothing. */
  Optional<MentorWish> mentor(String id) {
    return database.one(MENTORS + "mentor_id = ?", WishStore::mentor, id);
  }

  private static MentorWish mentor(Database.Row row) throws SQLException {
    return new MentorWish(
        row.text(1), row.text(2), (int) row.number(3), (int) row.number(4), (int) row.number(5));
  }

  /** Everybody's lists in a call, in their order. */
  public List<WishRank> ranks(String call) {
    return database.query(
        RANKS + "scope_id = ? order by side, role, application_id, mentor_id",
        WishStore::rank,
        call);
  }

  /** A team's own lists. */
  List<WishRank> ranksOfTeam(String application) {
    return database.query(
        RANKS + "side = 'team' and application_id = ?", WishStore::rank, application);
  }

  /** A mentor's own lists. */
  List<WishRank> ranksOfMentor(String mentor) {
    return database.query(RANKS + "side = 'mentor' and mentor_id = ?", WishStore::rank, mentor);
  }

  private static WishRank rank(Database.Row row) throws SQLException {
    return new WishRank(
        WishRank.Side.valueOf(row.text(1).toUpperCase(Locale.ROOT)),
        WishRank.Role.valueOf(row.text(2).toUpperCase(Locale.ROOT)),
        row.text(3),
        row.text(4),
        (int) row.number(5));
  }

  /** Ids of the teams of the season, which this person is offered as a mentor. */
  Set<String> offered(String person) {
    return new HashSet<>(
        database.query(
            "select id from season_team_v4 where person_id = ?", row -> row.text(1), person));
  }

  /** Ids of the mentors of a call. */
  Set<String> mentorIds(String call) {
    return new HashSet<>(
        database.query("select id from mentor where scope_id = ?", row -> row.text(1), call));
  }

  /**
   * Puts a team's wishes in the place of its earlier ones; gives their id.
   *
   * @throws stapel.api.store.StoreException DUPLICATE when somebody else states them right now
   */
  String state(TeamWish wish, List<WishRank> ranks, Call call) {
    String lines = wish.starts().lines();
    int changed =
        database.update(
            "update team_wish set version = version + 1, sessions = ?, day_most = ?,"
                + " start_points = ?, stated_at = ? where application_id = ?",
            wish.sessions(),
            wish.dayMost(),
            lines,
            call.now(),
            wish.application());
    if (changed == 0) {
      database.update(
          "insert into team_wish (id, scope_id, version, application_id, sessions, day_most,"
              + " start_points, stated_at) values (?, ?, 1, ?, ?, ?, ?, ?)",
          call.newId(),
          wish.call(),
          wish.application(),
          wish.sessions(),
          wish.dayMost(),
          lines,
          call.now());
    }
    database.update(
        "delete from wish_rank where side = 'team' and application_id = ?", wish.application());
    add(wish.call(), ranks, call);
    return id("team_wish where application_id = ?", wish.application());
  }

  /**
   * Puts a mentor's wishes in the place of the earlier ones; gives their id.
   *
   * @throws stapel.api.store.StoreException DUPLICATE when somebody else states them right now
   */
  String state(MentorWish wish, List<WishRank> ranks, Call call) {
    Instant now = call.now();
    int changed =
        database.update(
            "update mentor_wish set version = version + 1, day_most = ?, mentor_places = ?,"
                + " curator_places = ?, stated_at = ? where mentor_id = ?",
            wish.dayMost(),
            wish.mentorPlaces(),
            wish.curatorPlaces(),
            now,
            wish.mentor());
    if (changed == 0) {
      database.update(
          "insert into mentor_wish (id, scope_id, version, mentor_id, day_most, mentor_places,"
              + " curator_places, stated_at) values (?, ?, 1, ?, ?, ?, ?, ?)",
          call.newId(),
          wish.call(),
          wish.mentor(),
          wish.dayMost(),
          wish.mentorPlaces(),
          wish.curatorPlaces(),
          now);
    }
    database.update("delete from wish_rank where side = 'mentor' and mentor_id = ?", wish.mentor());
    add(wish.call(), ranks, call);
    return id("mentor_wish where mentor_id = ?", wish.mentor());
  }

  private void add(String callId, List<WishRank> ranks, Call call) {
    List<Object[]> rows = new ArrayList<>();
    for (WishRank rank : ranks) {
      rows.add(
          new Object[] {
            call.newId(),
            callId,
            rank.side().key(),
            rank.role().key(),
            rank.application(),
            rank.mentor(),
            rank.place()
          });
    }
    if (!rows.isEmpty()) {
      database.batch(
          "insert into wish_rank (id, scope_id, version, side, role, application_id, mentor_id,"
              + " place_no) values (?, ?, 1, ?, ?, ?, ?, ?)",
          rows);
    }
  }

  private String id(String where, String value) {
    return database.one("select id from " + where, row -> row.text(1), value).orElseThrow();
  }
}
