package stapel.mentoring.grant;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import stapel.api.data.ColumnClass;
import stapel.api.grant.RowGrant;
import stapel.api.grant.Rows;

/**
 * What the two sides of sessions see. A mentor: the own hours and sessions, what the teams met
 * wrote in their applications, and the season's teams by number and title, so that one can be
 * wished for; never who applied (organisation, INN and the other columns of that class) nor
 * personal data. Who speaks for a team: the own sessions, waits and application; of the call's
 * mentors the names and the hours, so that one can be chosen. Both: the own wishes and the own pair
 * that stands, what the other side wished never.
 */
final class PartyRows {

  static final String MENTOR = "mentor";
  static final String TEAM = "team";

  private static final String SCHEMA = "mentoring";
  private static final String APPLICATIONS = "intake.applications";
  private static final Set<ColumnClass> ALL = EnumSet.allOf(ColumnClass.class);
  private static final Set<ColumnClass> NAMED =
      EnumSet.of(ColumnClass.OPEN, ColumnClass.IDENTIFYING);
  private static final Set<ColumnClass> WRITTEN = EnumSet.of(ColumnClass.OPEN, ColumnClass.CONTENT);
  private static final Set<ColumnClass> APPLIED =
      EnumSet.of(ColumnClass.OPEN, ColumnClass.CONTENT, ColumnClass.IDENTIFYING);

  private PartyRows() {}

  static List<RowGrant> all() {
    return List.of(
        call(MENTOR),
        seen(MENTOR, "mentoring.mentors", "own_mentor_v2", ALL),
        seen(MENTOR, "mentoring.hours", "own_hour_v2", ALL),
        seen(MENTOR, "mentoring.sessions", "own_session_v2", ALL),
        seen(MENTOR, "mentoring.notes", "own_note_v2", ALL),
        seen(MENTOR, "mentoring.actions", "own_action_v2", ALL),
        seen(MENTOR, "mentoring.feedback", "own_feedback_v2", ALL),
        seen(MENTOR, "mentoring.mentor-balance", "own_mentor_v2", ALL),
        seen(MENTOR, "mentoring.acts", "own_act_v2", ALL),
        seen(MENTOR, "mentoring.act-lines", "own_act_line_v2", ALL),
        seen(MENTOR, "mentoring.mentor-wishes", "own_wish_v4", ALL),
        seen(MENTOR, "mentoring.ranks", "own_rank_v4", ALL),
        seen(MENTOR, "mentoring.pairs", "own_pair_v4", EnumSet.of(ColumnClass.OPEN)),
        seen(MENTOR, APPLICATIONS, "met_team_v2", WRITTEN),
        seen(MENTOR, APPLICATIONS, "season_team_v4", EnumSet.of(ColumnClass.OPEN)),
        seen(MENTOR, "intake.titles", "season_team_v4", NAMED),
        call(TEAM),
        named("mentoring.mentors", NAMED),
        named("mentoring.hours", EnumSet.of(ColumnClass.OPEN)),
        seen(TEAM, "mentoring.sessions", "team_session_v2", ALL),
        seen(TEAM, "mentoring.notes", "team_note_v2", ALL),
        seen(TEAM, "mentoring.actions", "team_action_v2", ALL),
        seen(TEAM, "mentoring.feedback", "team_feedback_v2", ALL),
        seen(TEAM, "mentoring.team-balance", "own_team_v2", ALL),
        seen(TEAM, "mentoring.waiting", "team_waiting_v2", ALL),
        seen(TEAM, "mentoring.contacts", "own_contact_v2", ALL),
        seen(TEAM, "mentoring.wishes", "team_wish_v4", ALL),
        seen(TEAM, "mentoring.ranks", "team_rank_v4", ALL),
        seen(TEAM, "mentoring.pairs", "team_pair_v4", EnumSet.of(ColumnClass.OPEN)),
        seen(TEAM, "intake.titles", "own_team_v2", NAMED),
        seen(TEAM, APPLICATIONS, "own_team_v2", APPLIED));
  }

  private static RowGrant call(String role) {
    return new RowGrant(role, "intake.calls", Rows.scope(), EnumSet.of(ColumnClass.OPEN));
  }

  private static RowGrant named(String dataset, Set<ColumnClass> classes) {
    return new RowGrant(TEAM, dataset, Rows.scope(), classes);
  }

  private static RowGrant seen(String role, String dataset, String view, Set<ColumnClass> classes) {
    return new RowGrant(role, dataset, Rows.seenBy(SCHEMA, view), classes);
  }
}
