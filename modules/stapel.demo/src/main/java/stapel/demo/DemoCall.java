package stapel.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stapel.api.Ref;
import stapel.platform.api.Caller;

/** Makes the programme and its call: fields, criteria with anchors, the rule. */
final class DemoCall {

  static final int PLACES = 30;

  private final Story story;
  private final Caller operator;

  DemoCall(Story story, Caller operator) {
    this.story = story;
    this.operator = operator;
  }

  /** Makes it and opens it; gives the call's id. */
  String open(String region, Instant start) {
    String programme =
        story
            .call(
                operator,
                "intake.create-programme",
                "region",
                region,
                "title",
                words(
                    "Всероссийский акселератор по промышленному туризму",
                    "All-Russian Accelerator for Industrial Tourism"),
                "summary",
                words(
                    "Учебный набор: команды, предприятия и эксперты вымышлены.",
                    "A synthetic cohort: teams, enterprises and experts are made up."))
            .refs()
            .get(0)
            .id();
    String call =
        story
            .call(
                operator,
                "intake.create-call",
                "programme",
                programme,
                "number",
                "tourism_2026",
                "title",
                words("Отбор регионов 2026 (учебный)", "Call for regions 2026 (synthetic)"),
                "summary",
                words(
                    "Региональные команды готовят программы посещения предприятий; тридцать лучших получают наставника.",
                    "Regional teams prepare visits to enterprises; the thirty best get a mentor."),
                "opens",
                start.minus(Duration.ofDays(45)).toString(),
                "closes",
                start.plus(Duration.ofHours(1)).toString(),
                "zone",
                "Europe/Moscow",
                "currency",
                "RUB",
                "blind",
                true)
            .refs()
            .get(0)
            .id();
    fields(call);
    criteria(call);
    rule(call);
    disclose(call, "audience", "OBSERVERS");
    disclose(call, "early", "true");
    story.once(
        operator,
        "intake.publish-call",
        "openCall",
        story.now(operator, Ref.of("intake.calls", call)));
    story.once(
        operator,
        "intake.open-call",
        "openCall",
        story.now(operator, Ref.of("intake.calls", call)));
    return call;
  }

  private void fields(String call) {
    field(
        call,
        "strategy",
        "Стратегия и препятствия",
        "Strategy and obstacles",
        "long_text",
        "content",
        false);
    field(call, "flagship", "Площадка-якорь", "Flagship site", "long_text", "content", false);
    field(
        call,
        "enterprises",
        "Предприятий в программе",
        "Enterprises in the programme",
        "number",
        "content",
        true);
    field(call, "visitors", "Посетителей в год", "Visitors a year", "number", "content", true);
    field(
        call,
        "children",
        "Принимает школьников",
        "Admits schoolchildren",
        "choice",
        "content",
        true);
  }

  private void field(
      String call, String key, String ru, String en, String kind, String cells, boolean sortable) {
    List<Object> words =
        new ArrayList<>(
            List.of(
                "openCall", call,
                "key", key,
                "label", words(ru, en),
                "kind", kind,
                "required", true,
                "cells", cells,
                "sortable", sortable));
    if (kind.equals("choice")) {
      words.addAll(List.of("choices", "да\nнет"));
    }
    story.call(operator, "intake.add-field", words.toArray());
  }

  private void criteria(String call) {
    criterion(
        call,
        0,
        "Стратегия региона",
        "Strategy of the region",
        "Понимает ли команда, кого и зачем зовёт, и что будет через три года.",
        "Does the team know whom it invites, why, and what comes in three years.",
        "нет цели, только перечень мероприятий",
        "a list of events without an aim",
        "цель есть, но без цифр и сроков",
        "an aim without figures or dates",
        "цель, цифры, сроки и ответственные, риски названы",
        "aim, figures, dates, owners; risks are named");
    criterion(
        call,
        1,
        "Готовность предприятий",
        "Readiness of the enterprises",
        "Можно ли привезти группу завтра: маршрут, безопасность, экскурсовод.",
        "Could a group come tomorrow: route, safety, guide.",
        "предприятия не подтвердили участия",
        "the enterprises have not confirmed",
        "часть площадок принимает гостей от случая к случаю",
        "some sites admit guests now and then",
        "площадки принимают группы по расписанию",
        "the sites admit groups by timetable");
    criterion(
        call,
        2,
        "Отдача для региона",
        "Effect for the region",
        "Посетители, рабочие места, заказы для соседних предприятий.",
        "Visitors, jobs, orders for neighbouring firms.",
        "отдача не названа",
        "no effect is named",
        "отдача названа, расчёта нет",
        "an effect is named without a calculation",
        "расчёт проверяем, источники указаны",
        "a calculation one can check, with sources");
  }

  private void criterion(
      String call,
      int index,
      String ru,
      String en,
      String helpRu,
      String helpEn,
      String... anchors) {
    List<Map<String, Object>> words = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      words.add(
          Map.of(
              "score",
              Integer.toString(1 + 2 * i),
              "words",
              words(anchors[2 * i], anchors[2 * i + 1])));
    }
    Map<String, Object> criterion = new LinkedHashMap<>();
    criterion.put("code", Marking.CRITERIA[index]);
    criterion.put("title", words(ru, en));
    criterion.put("guidance", words(helpRu, helpEn));
    criterion.put("weight", Integer.toString(Marking.WEIGHTS[index]));
    criterion.put("lowest", "1");
    criterion.put("highest", "5");
    criterion.put("commentBelow", "3");
    criterion.put("anchors", words);
    story.call(operator, "evaluation.add-criterion", "call", call, "criterion", criterion);
  }

  private void rule(String call) {
    story.call(
        operator,
        "evaluation.set-rule",
        "call",
        call,
        "minExperts",
        "3",
        "places",
        Integer.toString(PLACES),
        "reserve",
        "5",
        "clause",
        "4.2");
  }

  /** Who looks at the demo sees what stands beside the score, while sheets are missing too. */
  private void disclose(String call, String key, String value) {
    story.call(
        operator,
        "settings.set",
        "scope",
        call,
        "group",
        "evaluation.disclosure",
        "key",
        key,
        "values",
        List.of(value));
  }

  static Map<String, Object> words(String ru, String en) {
    return Map.of("ru", ru, "en", en);
  }
}
