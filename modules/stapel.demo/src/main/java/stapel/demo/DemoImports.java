package stapel.demo;

import stapel.platform.api.Caller;

/**
 * Two made-up files of applications: one applied with its two bad rows set aside as tasks, one that
 * waits for somebody to look at its preview.
 */
final class DemoImports {

  private static final String HEADER =
      "Название;Организация;ИНН;Регион;Запрошено;Стратегия и препятствия;Площадка-якорь;"
          + "Предприятий в программе;Посетителей в год;Принимает школьников";

  private final Story story;
  private final Caller operator;

  DemoImports(Story story, Caller operator) {
    this.story = story;
    this.operator = operator;
  }

  /** Loads both. */
  void load(String call) {
    String applied =
        upload(
            call,
            "Заявки из писем.csv",
            "Сталь и гости;Фонд развития (учебный);7724051594;Тульская область;2500000;"
                + "Показать литьё;Литейный цех;4;9000;да",
            ";Агентство туризма (учебное);;Рязанская область;1800000;"
                + "Вернуть туристов;Музей станков;6;12000;да");
    story.call(operator, "intake.apply-import", "origin", applied, "mode", "set-aside");
    upload(
        call,
        "Опоздавшие заявки.csv",
        "Дорога стекла;Фонд развития (учебный);;Владимирская область;3100000;"
            + "Соединить заводы;Гусь-Хрустальный;8;20000;да",
        "Северные верфи;Агентство туризма (учебное);;Архангельская область;два миллиона;"
            + "Открыть верфи;Учебная верфь;3;7000;no",
        "Тепло печей;Фонд развития (учебный);;Атлантида;1200000;Печи и сады;Завод печей;5;6000;maybe");
  }

  private String upload(String call, String name, String... rows) {
    String text = HEADER + "\n" + String.join("\n", rows) + "\n";
    return story
        .call(operator, "intake.upload", "openCall", call, "file", new TextUpload(name, text))
        .refs()
        .get(0)
        .id();
  }
}
