package stapel.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Twenty-four made-up experts of different severity. */
final class Panel {

  private static final String[] NAMES = {
    "Анна Белова", "Борис Вдовин", "Вера Громова", "Глеб Дорохов", "Дарья Ершова", "Егор Жилин",
    "Жанна Зотова", "Захар Ильин", "Инна Карпова", "Кирилл Лосев", "Лидия Макеева", "Матвей Носов",
    "Нина Осипова", "Олег Панин", "Полина Рыбина", "Роман Савин", "Софья Тихая", "Тимур Усов",
    "Ульяна Фомина", "Фёдор Хохлов", "Элла Цветкова", "Юрий Чалов", "Яна Шубина", "Павел Щукин"
  };
  private static final String[] TOPICS = {
    "промышленность",
    "маршруты",
    "музейное дело",
    "маркетинг территорий",
    "образование",
    "инвестиции"
  };

  /** Whose side an expert reads for. */
  private static final String[] GROUPS = {"отрасль", "регионы", "наука"};

  private Panel() {}

  /** The same each time. */
  static List<Expert> experts(Random random) {
    List<Expert> experts = new ArrayList<>();
    for (int i = 0; i < NAMES.length; i++) {
      String code = String.format("E%02d", i + 1);
      experts.add(
          new Expert(
              code,
              NAMES[i],
              code.toLowerCase(java.util.Locale.ROOT) + "@demo.stapel.example",
              GROUPS[i % GROUPS.length],
              TOPICS[i % TOPICS.length],
              0.45 * random.nextGaussian()));
    }
    return experts;
  }
}
