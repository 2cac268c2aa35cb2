package stapel.intake.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stapel.api.Text;
import stapel.intake.field.FormField;

/**
 * Guesses from its header what a column is. A wrong guess costs a click in the preview, so only
 * plain names count.
 */
final class Guess {

  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry(
              "number",
              List.of("number", "no", "id", "application", "№", "номер", "номер заявки", "заявка")),
          Map.entry(
              "title",
              List.of("title", "name", "project", "название", "название заявки", "проект", "тема")),
          Map.entry(
              "organisation",
              List.of(
                  "organisation",
                  "organization",
                  "applicant",
                  "company",
                  "организация",
                  "заявитель",
                  "компания")),
          Map.entry("inn", List.of("inn", "инн")),
          Map.entry("ogrn", List.of("ogrn", "ogrnip", "огрн", "огрнип", "огрн огрнип")),
          Map.entry(
              "region",
              List.of("region", "territory", "регион", "субъект", "субъект рф", "код региона")),
          Map.entry(
              "amount",
              List.of(
                  "amount",
                  "requested",
                  "budget",
                  "сумма",
                  "запрашиваемая сумма",
                  "запрошено",
                  "бюджет")),
          Map.entry(
              "submitted",
              List.of(
                  "submitted", "submitted at", "received", "подана", "дата подачи", "получена")),
          Map.entry(
              "person",
              List.of("person", "contact", "contact name", "контакт", "контактное лицо", "фио")),
          Map.entry(
              "email",
              List.of("email", "e mail", "mail", "почта", "электронная почта", "эл почта")),
          Map.entry("phone", List.of("phone", "telephone", "телефон")));

  private Guess() {}

  /** One target a header; a target is given once, operators' own fields first. */
  static Mapping of(List<String> headers, List<FormField> fields) {
    Map<String, String> known = new HashMap<>();
    NAMES.forEach((target, names) -> names.forEach(name -> known.put(name, target)));
    for (FormField field : fields) {
      String target = Mapping.ANSWER + field.key();
      known.put(plain(field.key()), target);
      known.put(plain(field.label().ru()), target);
      known.put(plain(field.label().en()), target);
    }
    known.remove("");
    Set<String> given = new HashSet<>();
    return new Mapping(
        headers.stream()
            .map(
                header -> {
                  String target = find(known, plain(header));
                  boolean first = !target.equals(Mapping.IGNORED) && given.add(target);
                  return new Mapping.Target(header, first ? target : Mapping.IGNORED);
                })
            .toList());
  }

  /** The header as it is, else without a currency behind it: {@code requested_usd}. */
  private static String find(Map<String, String> known, String header) {
    String bare = header.replaceAll(" (usd|rub|eur|руб|тыс руб)$", "");
    return known.getOrDefault(header, known.getOrDefault(bare, Mapping.IGNORED));
  }

  private static String plain(String header) {
    return Text.searchKey(header).replaceAll("[^\\p{L}\\d№]+", " ").trim();
  }
}
