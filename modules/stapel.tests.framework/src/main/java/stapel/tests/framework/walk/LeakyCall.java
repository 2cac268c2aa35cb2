package stapel.tests.framework.walk;

import static stapel.tests.framework.walk.LeakyData.file;
import static stapel.tests.framework.walk.LeakyData.id;
import static stapel.tests.framework.walk.LeakyData.versioned;
import static stapel.tests.framework.walk.LeakyData.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stapel.api.Ref;
import stapel.api.command.Result;
import stapel.api.data.Filter;
import stapel.api.data.Query;

/** One call with its form, applications, import, experts, sheets and ranking. */
final class LeakyCall {

  private final LeakyData data;
  private final Actor operator;
  private final String mark;
  private final String id;

  LeakyCall(LeakyData data, Actor operator, String region, String mark, boolean blind) {
    this.data = data;
    this.operator = operator;
    this.mark = mark;
    String programme =
        id(make("intake.create-programme", "region", region, "title", words("zqProgramme" + mark)));
    this.id =
        id(
            make(
                "intake.create-call",
                "programme",
                programme,
                "number",
                "n" + mark.toLowerCase(Locale.ROOT),
                "title",
                words("zqCall" + mark),
                "opens",
                "2026-03-01T00:00:00Z",
                "closes",
                "2036-03-31T15:00:00Z",
                "zone",
                "Europe/Moscow",
                "currency",
                "RUB",
                "blind",
                blind));
  }

  String scope() {
    return id;
  }

  void fill(List<Actor> experts) {
    for (String cells : List.of("content", "identifying", "personal", "open", "internal")) {
      field(cells, "short_text", true);
    }
    field("identifying", "long_text", false);
    for (String[] shown : new String[][] {{"audience", "OBSERVERS"}, {"early", "true"}}) {
      make(
          "settings.set",
          "scope",
          id,
          "group",
          "evaluation.disclosure",
          "key",
          shown[0],
          "values",
          List.of(shown[1]));
    }
    step("intake.publish-call");
    step("intake.open-call");
    String text =
        "number,title,amount\n8,zqImported" + mark + ",1\n9,zqBad" + mark + ",zqSum" + mark + "\n";
    String origin =
        id(make("intake.upload", "openCall", id, "file", file("zqFile" + mark + ".csv", text)));
    make("intake.apply-import", "origin", origin, "mode", "set-aside");
    application("P1");
    application("P2");
    application("P3");
    application("P4");
    step("intake.accept-all");
    step("intake.close-call", "reason", "zqClosed" + mark);
    step("intake.begin-review");
    String criterion = criterion();
    experts.forEach(expert -> judge(expert, criterion));
    make("evaluation.set-rule", "call", id, "minExperts", 1, "places", 1);
    String ranking = id(make("evaluation.compute-ranking", "call", id));
    new LeakyLot(data, operator, mark).draw(ranking);
    make(
        "experts.propose-assignment",
        "openCall",
        id,
        "reviews",
        experts.size(),
        "maxLoad",
        10,
        "quotas",
        List.of(Map.of("group", "zqGroup" + mark, "atLeast", 1)));
    LeakyInvitation invitation = new LeakyInvitation(data, operator, mark, id);
    experts.forEach(invitation::decline);
    new LeakySessions(data, operator, id, mark).meet();
    new LeakyPlans(data, operator, id, mark).plan();
  }

  /** Gives a mentor and a team of the call to somebody each, who then write. */
  void give(Actor mentor, Actor team) {
    new LeakySessions(data, operator, id, mark).give(mentor, team);
  }

  private void field(String cells, String kind, boolean sortable) {
    make(
        "intake.add-field",
        "openCall",
        id,
        "key",
        cells + "_" + kind,
        "label",
        words("zqLabel" + mark + cells),
        "kind",
        kind,
        "cells",
        cells,
        "sortable",
        sortable);
  }

  private void application(String number) {
    String at = mark + number;
    Map<String, String> answers = new LinkedHashMap<>();
    for (String cells : List.of("content", "identifying", "personal", "open", "internal")) {
      answers.put(cells + "_short_text", "zqAnswer" + at + cells);
    }
    answers.put("identifying_long_text", "zqLong" + at);
    make(
        "intake.enter-application",
        "openCall",
        id,
        "number",
        number,
        "title",
        "zqTitle" + at,
        "organisation",
        "zqOrganisation" + at,
        "region",
        "40",
        "inn",
        "7724051595",
        "ogrn",
        "1027700132195",
        "amount",
        "100000",
        "person",
        "zqPerson" + at,
        "email",
        "zqMail" + at + "@example.net",
        "phone",
        "zqPhone" + at,
        "answers",
        answers);
  }

  private String criterion() {
    return id(
        make(
            "evaluation.add-criterion",
            "call",
            id,
            "criterion",
            Map.of(
                "code",
                "K1",
                "title",
                words("zqCriterion" + mark),
                "weight",
                "1",
                "lowest",
                "0",
                "highest",
                "10",
                "anchors",
                List.of(Map.of("score", "5", "words", words("zqAnchor" + mark))))));
  }

  private void judge(Actor expert, String criterion) {
    String at = mark + expert;
    String added =
        id(
            make(
                "experts.add-expert",
                "openCall",
                id,
                "name",
                "zqExpert" + at,
                "email",
                "zq" + expert + "@example.org",
                "topics",
                "zqTopics" + at,
                "group",
                "zqGroup" + mark,
                "region",
                "71"));
    Ref now = data.one(operator, Query.of("experts.experts").row(added));
    make("experts.add-tie", "expert", versioned(now), "kind", "employer", "to", "zqEmployer" + at);
    for (String number : List.of("P1", "P2", "P3", "P4")) {
      Ref application = one("intake.applications", "number", number);
      make("experts.assign", "application", versioned(application), "experts", List.of(added));
    }
    for (String[] sheet : new String[][] {{"P1", "7"}, {"P3", "7"}, {"P4", "3"}}) {
      Ref given =
          data.one(
              expert, Query.of("experts.assignments").in(id).filter(Filter.eq("number", sheet[0])));
      data.call(expert, "experts.declare-no-conflict", "assignment", versioned(given));
      data.call(
          expert,
          "evaluation.submit-sheet",
          "assignment",
          given.id(),
          "remark",
          "zqRemark" + at,
          "marks",
          List.of(Map.of("criterion", criterion, "score", sheet[1], "remark", "zqMark" + at)));
    }
  }

  private void step(String command, Object... more) {
    Ref now = data.one(operator, Query.of("intake.calls").row(id));
    Object[] all = new Object[more.length + 2];
    all[0] = "openCall";
    all[1] = versioned(now);
    System.arraycopy(more, 0, all, 2, more.length);
    make(command, all);
  }

  private Ref one(String dataset, String column, String value) {
    return data.one(operator, Query.of(dataset).in(id).filter(Filter.eq(column, value)));
  }

  private Result make(String command, Object... fields) {
    return data.call(operator, command, fields);
  }
}
