package stapel.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Fifty-three made-up regional teams. */
final class Teams {

  static final int COUNT = 53;

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private static final String[] TRADES = {
    "Ткацкая мануфактура",
    "Фарфоровый завод",
    "Механический завод",
    "Кондитерская фабрика",
    "Стекольный завод",
    "Часовой завод",
    "Судоремонтная верфь",
    "Молочный комбинат",
    "Литейный цех",
    "Фабрика игрушек",
    "Бумажная фабрика",
    "Завод музыкальных инструментов",
    "Гончарная мастерская",
    "Пивоварня",
    "Электростанция",
    "Кожевенный завод"
  };
  private static final String[] SIGNS = {
    "«Заря»",
    "«Прогресс»",
    "«Маяк»",
    "«Исток»",
    "«Северянка»",
    "«Вымпел»",
    "«Салют»",
    "«Родник»",
    "«Горизонт»"
  };
  private static final String[] STRENGTHS = {
    "экскурсию ведут сами работники цеха, а последняя остановка — мастер-класс, где гость уносит сделанное своими руками",
    "маршрут связывает завод, музей города и набережную, поэтому группа проводит в регионе целый день",
    "приём школьников поставлен на поток: отдельный вход, каски детских размеров, методичка для учителя",
    "предприятие пускает гостей в действующий цех по стеклянной галерее, не останавливая производства",
    "туроператоры региона уже продают программу и готовы гарантировать загрузку по будням"
  };
  private static final String[] WEAKNESSES = {
    "нет обученных экскурсоводов и сценария на иностранном языке",
    "до площадки трудно добраться без собственного автобуса",
    "пропускной режим требует списков за десять дней",
    "зимой часть маршрута закрыта, и сезон длится пять месяцев",
    "нет места, где группа может поесть"
  };

  private Teams() {}

  /** The same each time for the same regions, best known by their codes. */
  static List<Team> of(List<Region> regions, Random random) {
    List<Team> teams = new ArrayList<>();
    for (int i = 0; i < Math.min(COUNT, regions.size()); i++) {
      teams.add(team(i + 1, regions.get(i), random));
    }
    return teams;
  }

  /** A subject with its code and Russian name. */
  record Region(String code, String name) {}

  private static Team team(int number, Region region, Random random) {
    double quality = 3.4 + 0.9 * random.nextGaussian();
    int enterprises = 4 + random.nextInt(12);
    String enterprise = pick(TRADES, random) + " " + pick(SIGNS, random);
    return new Team(
        number,
        region.code(),
        "Промышленный туризм: " + region.name(),
        "АО " + enterprise,
        Registers.inn(region.code(), 10_000 + 37 * number),
        Registers.ogrn(region.code(), 2003 + number % 20, 20_000 + 41 * number),
        "Руководитель команды " + number,
        "info@team" + number + ".stapel.example",
        (400 + 25L * random.nextInt(60)) * 1000,
        quality,
        answers(enterprises, random));
  }

  private static Map<String, String> answers(int enterprises, Random random) {
    int visitors = enterprises * (300 + random.nextInt(2200));
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put(
        "strategy",
        "За три года команда хочет открыть гостям предприятия (их "
            + enterprises
            + ") и принять посетителей: "
            + String.format(RUSSIAN, "%,d", visitors * 3)
            + ". Опорная площадка принимает группы уже сейчас: "
            + pick(STRENGTHS, random)
            + ".\n\nЧто мешает: "
            + pick(WEAKNESSES, random)
            + ". Это и станет первым, что команда исправит за время акселератора; ответственный назначен, смета есть.");
    answers.put("enterprises", Integer.toString(enterprises));
    answers.put("visitors", Integer.toString(visitors));
    answers.put("children", random.nextInt(3) > 0 ? "да" : "нет");
    answers.put(
        "flagship",
        "Площадка-якорь принимает группы до "
            + (12 + random.nextInt(5) * 4)
            + " человек, программа длится "
            + (60 + random.nextInt(7) * 15)
            + " минут. "
            + (random.nextBoolean()
                ? "Есть сценарий для взрослых и для школьников."
                : "Сценарий один, для всех возрастов."));
    return answers;
  }

  private static String pick(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }
}
