package stapel.evaluation.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import stapel.api.Messages;
import stapel.evaluation.api.Fraction;

/**
 * A worked score as one line in a person's language: first what goes into it, then the score, as in
 * {@code E1: (3·4 + 1·2) / 4 = 3.5; E2: (3·5 + 1·4) / 4 = 4.75; (3.5 + 4.75) / 2 = 8.25 / 2 =
 * 4.125}. Numbers are exact: a decimal that does not end stands as a fraction, its printed form
 * after it.
 */
public final class WorkedLine {
  private final Messages messages;
  private final Locale language;

  /** In the words of these messages and this language. */
  public WorkedLine(Messages messages, Locale language) {
    this.messages = messages;
    this.language = language;
  }

  /** The line. */
  public String of(Worked worked) {
    List<String> sentences = new ArrayList<>();
    worked
        .working()
        .ifPresentOrElse(
            working -> {
              add(sentences, "", working);
              int last = sentences.size() - 1;
              sentences.set(last, sentences.get(last) + printed(working, worked.rounding()));
            },
            () -> sentences.add(text("nothing")));
    if (worked.working().filter(working -> !working.stands()).isPresent()) {
      sentences.add(text("short"));
    }
    if (!worked.voided().isEmpty()) {
      sentences.add(text("void", String.join(", ", worked.voided())));
    }
    return String.join("; ", sentences);
  }

  private static String printed(Working working, Rounding rounding) {
    boolean ends = !working.value().toString().contains("/");
    return ends ? "" : " ≈ " + rounding.print(working.value()).toPlainString();
  }

  private String text(String key, Object... arguments) {
    return messages.text(language, "evaluation.worked." + key, arguments);
  }

  private void add(List<String> sentences, String name, Working working) {
    String label = name.isEmpty() ? "" : name + ": ";
    if (working instanceof Working.Mark mark) {
      sentences.add(label + mark.value());
    } else if (working instanceof Working.Average average) {
      average.parts().forEach(part -> addInner(sentences, part.name(), part.working()));
      sentences.add(label + average(average));
    } else if (working instanceof Working.Weighing weighing) {
      weighing.terms().forEach(term -> addInner(sentences, term.criterion(), term.working()));
      sentences.add(label + weighing(weighing));
    } else if (working instanceof Working.Together together) {
      add(sentences, "", together.own());
      sentences.add(label + text(together.method().toString(), together.value().toString()));
    } else if (working instanceof Working.Rounded rounded) {
      add(sentences, name, rounded.exact());
      int last = sentences.size() - 1;
      sentences.set(last, sentences.get(last) + " ≈ " + rounded.value());
    }
  }

  private void addInner(List<String> sentences, String name, Working working) {
    if (!(working instanceof Working.Mark)) {
      add(sentences, name, working);
    }
  }

  private String average(Working.Average average) {
    List<Fraction> values = average.parts().stream().map(part -> part.working().value()).toList();
    if (average.aggregate() instanceof TrimmedMean trimmedMean) {
      return trimmed(values, trimmedMean, average.value());
    }
    if (average.aggregate() instanceof Contributed contributed) {
      return text("method", list(values), average.value().toString(), contributed.id());
    }
    return average.aggregate() instanceof Median
        ? text("median", list(values), average.value().toString())
        : mean(values, average.value());
  }

  private String trimmed(List<Fraction> values, TrimmedMean mean, Fraction value) {
    int dropped = mean.dropped(values.size());
    if (dropped == 0) {
      return mean(values, value);
    }
    List<Fraction> kept = values.subList(dropped, values.size() - dropped);
    List<Fraction> highest = values.subList(values.size() - dropped, values.size());
    String without = text("without", list(values.subList(0, dropped)), list(highest));
    return without + " " + mean(kept, value);
  }

  private static String mean(List<Fraction> values, Fraction value) {
    if (values.size() == 1) {
      return value.toString();
    }
    String sum = values.stream().map(Fraction::toString).collect(Collectors.joining(" + "));
    return "("
        + sum
        + ") / "
        + values.size()
        + " = "
        + Fraction.sum(values)
        + " / "
        + values.size()
        + " = "
        + value;
  }

  private static String list(List<Fraction> values) {
    return values.stream().map(Fraction::toString).collect(Collectors.joining(", "));
  }

  private static String weighing(Working.Weighing weighing) {
    StringBuilder sum = new StringBuilder();
    for (Working.Term term : weighing.terms()) {
      String sign = term.against() ? " − " : sum.isEmpty() ? "" : " + ";
      sum.append(sign).append(term.weight()).append("·").append(term.working().value());
    }
    boolean plain =
        weighing.multiplier().equals(Fraction.ONE) && weighing.divisor().equals(Fraction.ONE);
    String terms = plain ? sum.toString().strip() : "(" + sum.toString().strip() + ")";
    String times = weighing.multiplier().equals(Fraction.ONE) ? "" : " · " + weighing.multiplier();
    String over = weighing.divisor().equals(Fraction.ONE) ? "" : " / " + weighing.divisor();
    return terms + times + over + " = " + weighing.value();
  }
}
