package stapel.mentoring.pairing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import stapel.api.view.ViewRequest;

/** Says in words what a team got, and why not somebody it wished more. */
final class PairingWords {
  private final ViewRequest request;
  private final Map<String, String> teams;
  private final Map<String, String> people;

  /**
   * For one reader.
   *
   * @param teams names by id, as far as the reader may see them
   * @param people the same
   */
  PairingWords(ViewRequest request, Map<String, String> teams, Map<String, String> people) {
    this.request = request;
    this.teams = teams;
    this.people = people;
  }

  /** Which wish it was. */
  String rank(boolean somebody, String rank) {
    if (!somebody) {
      return request.text("mentoring.pairing.none");
    }
    return rank.isEmpty()
        ? request.text("mentoring.pairing.unlisted")
        : request.text("mentoring.pairing.wish", Integer.parseInt(rank));
  }

  /**
   * A sentence for each unmet wish of a role.
   *
   * @param mentor id of the team's mentor, who cannot be its curator; may be empty
   */
  List<String> all(List<Reasons.Unmet> unmet, String role, String mentor) {
    return unmet.stream()
        .filter(one -> one.role().equals(role) && one.wish() > 0)
        .map(one -> sentence(one, one.person().equals(mentor)))
        .toList();
  }

  private String sentence(Reasons.Unmet one, boolean isMentor) {
    String who = people.getOrDefault(one.person(), "");
    if (isMentor) {
      return request.text("mentoring.pairing.why.is-mentor", one.wish(), who);
    }
    if (!one.reason().equals("places_taken")) {
      return request.text("mentoring.pairing.why." + one.reason(), one.wish(), who);
    }
    if (one.holders().isEmpty()) {
      return request.text("mentoring.pairing.why.no-places", one.wish(), who);
    }
    String holders = one.holders().stream().map(this::holder).collect(Collectors.joining(", "));
    String own =
        one.own() == 0
            ? request.text("mentoring.pairing.own.unlisted")
            : request.text("mentoring.pairing.own", one.own());
    return request.text("mentoring.pairing.why.places_taken", one.wish(), who, holders, own);
  }

  private String holder(Reasons.Holder holder) {
    String team = teams.getOrDefault(holder.team(), "");
    return holder.rank() == 0
        ? team
        : request.text("mentoring.pairing.holder", team, holder.rank());
  }
}
