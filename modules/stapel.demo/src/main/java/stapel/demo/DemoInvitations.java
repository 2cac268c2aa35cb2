package stapel.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stapel.api.Ref;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.platform.api.Caller;

/** Asks every expert whether they will read; most accept, one declines, a few have not answered. */
final class DemoInvitations {

  private static final int DECLINES = 11;
  private static final int SILENT_FROM = 20;

  private final Story story;
  private final Caller operator;

  DemoInvitations(Story story, Caller operator) {
    this.story = story;
    this.operator = operator;
  }

  /**
   * Invites and answers.
   *
   * @param waiting position of the expert who is to find an invitation that waits
   */
  void load(String call, List<Expert> experts, int waiting) {
    story.call(
        operator,
        "experts.invite-experts",
        "openCall",
        call,
        "words",
        "Уважаемые коллеги, просим прочесть заявки отбора. Работа займёт около недели.");
    Map<String, Row> invitations = new HashMap<>();
    story
        .rows(operator, Query.of("experts.invitations").columns("code", "person").in(call))
        .forEach(row -> invitations.put(row.text("code"), row));
    for (int i = 0; i < Math.min(SILENT_FROM, experts.size()); i++) {
      if (i != waiting) {
        answer(experts.get(i), invitations.get(experts.get(i).code()), i == DECLINES);
      }
    }
  }

  private void answer(Expert expert, Row invitation, boolean declines) {
    String person = invitation.cell("person").map(ref -> ((Ref) ref).id()).orElse("");
    Caller caller = Story.as(person, expert.name());
    String now = story.now(caller, invitation.ref());
    if (declines) {
      story.once(
          caller,
          "experts.decline-invitation",
          "invitation",
          now,
          "reason",
          "В эти дни в командировке.");
    } else {
      story.once(caller, "experts.accept-invitation", "invitation", now);
    }
  }
}
