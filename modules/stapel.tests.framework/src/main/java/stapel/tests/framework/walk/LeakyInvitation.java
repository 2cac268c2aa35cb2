package stapel.tests.framework.walk;

import static stapel.tests.framework.walk.LeakyData.versioned;

import java.util.List;
import stapel.api.Ref;
import stapel.api.data.Filter;
import stapel.api.data.Query;

/** What an operator and an expert of a call write to each other before anything is read. */
final class LeakyInvitation {

  private final LeakyData data;
  private final Actor operator;
  private final String mark;
  private final String call;

  LeakyInvitation(LeakyData data, Actor operator, String mark, String call) {
    this.data = data;
    this.operator = operator;
    this.mark = mark;
    this.call = call;
  }

  /** The expert declines an invitation, and a conflict is found and allowed. */
  void decline(Actor expert) {
    String at = mark + expert;
    Ref added = one("experts.experts", "person", expert.person());
    data.call(
        operator,
        "experts.invite-experts",
        "openCall",
        call,
        "experts",
        List.of(added.id()),
        "words",
        "zqAsked" + at);
    data.call(
        expert,
        "experts.decline-invitation",
        "invitation",
        versioned(data.one(expert, Query.of("experts.invitations").in(call))),
        "reason",
        "zqDeclined" + at);
    data.call(
        operator, "experts.add-tie", "expert", versioned(added), "kind", "application", "to", "P1");
    data.call(operator, "experts.find-conflicts", "openCall", call);
    Ref conflict = one("experts.conflicts", "expert", added.id());
    data.call(
        operator,
        "experts.allow-conflict",
        "conflict",
        versioned(conflict),
        "reason",
        "zqAllowed" + at);
  }

  private Ref one(String dataset, String column, String value) {
    return data.one(operator, Query.of(dataset).in(call).filter(Filter.eq(column, value)));
  }
}
