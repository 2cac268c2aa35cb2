package stapel.intake.sheet;

import java.util.List;
import java.util.Map;
import stapel.intake.api.file.HeaderGuess;
import stapel.intake.field.FormField;

/** What the columns of applications are called. */
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
    HeaderGuess guess = new HeaderGuess();
    NAMES.forEach(guess::know);
    for (FormField field : fields) {
      guess.know(Mapping.ANSWER + field.key(), field.key(), field.label().ru(), field.label().en());
    }
    return new Mapping(guess.of(headers));
  }
}
