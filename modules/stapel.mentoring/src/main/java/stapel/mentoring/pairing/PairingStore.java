package stapel.mentoring.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Text;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.mentoring.matching.Match;
import stapel.mentoring.wish.WishesClosed;

/** The tables of pairings. */
@Component(service = {PairingStore.class, WishesClosed.class})
public final class PairingStore implements WishesClosed {

  static final String COMPUTED = "computed";
  static final String APPLIED = "applied";
  static final String SUPERSEDED = "superseded";

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public PairingStore(@Reference(target = "(stapel.schema=mentoring)") Database database) {
    this.database = database;
  }

  /** Adds a pairing with its reasons; gives its id. */
  String add(String callId, List<SeasonPair> pairs, Reasons reasons, Call call) {
    String id = call.newId();
    List<Match> mentors = pairs.stream().map(SeasonPair::mentor).toList();
    List<Match> curators = pairs.stream().map(SeasonPair::curator).toList();
    database.update(
        "insert into season_pairing (id, scope_id, version, run_no, state, teams, with_mentor,"
            + " first_mentor, with_curator, first_curator, made_at)"
            + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        callId,
        last(callId) + 1,
        COMPUTED,
        pairs.size(),
        SeasonPair.with(mentors),
        SeasonPair.first(mentors),
        SeasonPair.with(curators),
        SeasonPair.first(curators),
        call.now());
    List<Object[]> rows = new ArrayList<>();
    for (SeasonPair pair : pairs) {
      Text mentorWhy = reasons.mentor(pair);
      Text curatorWhy = reasons.curator(pair);
      rows.add(
          new Object[] {
            call.newId(),
            callId,
            id,
            pair.team(),
            pair.mentor().person().orElse(null),
            rank(pair.mentor().rank()),
            pair.curator().person().orElse(null),
            rank(pair.curator().rank()),
            mentorWhy.ru(),
            mentorWhy.en(),
            curatorWhy.ru(),
            curatorWhy.en()
          });
    }
    database.batch(
        "insert into season_pair (id, scope_id, version, pairing_id, application_id, mentor_id,"
            + " mentor_rank, curator_id, curator_rank, mentor_why_ru, mentor_why_en, curator_why_ru,"
            + " curator_why_en, standing) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)",
        rows);
    return id;
  }

  private static Integer rank(OptionalInt rank) {
    return rank.isPresent() ? rank.getAsInt() : null;
  }

  private long last(String call) {
    return database
        .one(
            "select max(run_no) from season_pairing where scope_id = ?", row -> row.number(1), call)
        .orElse(0L);
  }

  /** The call of a pairing that waits to be applied; empty when it was or another was after it. */
  Optional<String> open(String id) {
    return database.one(
        "select scope_id from season_pairing where id = ? and state = ?",
        row -> row.text(1),
        id,
        COMPUTED);
  }

  /** The pairs that stand in a call, by application. */
  Map<String, StandingPair> standing(String callId) {
    Map<String, StandingPair> pairs = new TreeMap<>();
    database
        .query(
            "select application_id, mentor_id, curator_id from season_pair where scope_id = ?"
                + " and standing = true",
            row ->
                new StandingPair(
                    row.text(1),
                    Optional.ofNullable(row.text(2)),
                    Optional.ofNullable(row.text(3))),
            callId)
        .forEach(pair -> pairs.put(pair.application(), pair));
    return pairs;
  }

  @Override
  public boolean ofTeam(String application) {
    return database
        .one(
            "select id from season_pair where application_id = ? and standing = true"
                + " and (mentor_id is not null or curator_id is not null)",
            row -> row.text(1),
            application)
        .isPresent();
  }

  @Override
  public boolean ofMentor(String mentor) {
    return !database
        .query(
            "select id from season_pair where standing = true and (mentor_id = ? or curator_id = ?)",
            row -> row.text(1),
            mentor,
            mentor)
        .isEmpty();
  }

  /** Makes its pairs those that stand in the call. */
  void apply(String id, String callId, Call call) {
    database.update(
        "update season_pairing set version = version + 1, state = ? where scope_id = ?"
            + " and state = ?",
        SUPERSEDED,
        callId,
        APPLIED);
    database.update(
        "update season_pair set version = version + 1, standing = false where scope_id = ?"
            + " and standing = true",
        callId);
    database.update(
        "update season_pairing set version = version + 1, state = ?, applied_at = ? where id = ?",
        APPLIED,
        call.now(),
        id);
    database.update(
        "update season_pair set version = version + 1, standing = true where pairing_id = ?", id);
  }
}
