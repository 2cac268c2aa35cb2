package stapel.evaluation.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import stapel.api.Messages;
import stapel.api.Text;
import stapel.evaluation.ranking.TieRule;

/** Says a chain that settles equal scores, its criteria by their titles. */
public final class TieWords {
  private final Messages messages;
  private final Map<String, Text> titles;
  private final Locale language;

  /** In this language; {@code titles} by the codes of criteria. */
  public TieWords(Messages messages, Map<String, Text> titles, Locale language) {
    this.messages = messages;
    this.titles = titles;
    this.language = language;
  }

  /** The links of a chain as the command line writes it, in their order; empty for none. */
  public String of(String chain) {
    List<String> links = TieRule.links(chain);
    return links.stream()
        .map(link -> link(TieRule.read(link).orElseThrow()))
        .collect(Collectors.joining(", "));
  }

  private String link(TieRule rule) {
    String[] kind = rule.toString().split(":", 2);
    String of =
        kind.length < 2 ? "" : rule instanceof TieRule.ByCriterion ? title(kind[1]) : kind[1];
    return messages.text(language, "evaluation.step." + kind[0], of);
  }

  /** A criterion by its title: its code is for files. */
  public String title(String code) {
    Text title = titles.get(code);
    if (title == null) {
      return code;
    }
    String words = title.in(language);
    return language.getLanguage().equals("ru") ? "«" + words + "»" : "“" + words + "”";
  }
}
