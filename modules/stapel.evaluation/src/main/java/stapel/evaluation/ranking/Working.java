package stapel.evaluation.ranking;

import java.util.List;
import stapel.evaluation.api.Fraction;

/** How a number came about, kept as its steps so that a person can follow it with a pencil. */
public sealed interface Working {
  Fraction value();

  /** Whether every average had as many values as it needs. */
  boolean stands();

  /** A named number that goes into an average: an expert's mark or an expert's score. */
  record Part(String name, Working working) {}

  /**
   * A weighted criterion.
   *
   * @param against counted with its sign turned, because its direction is not that of the ranking
   */
  record Term(String criterion, Fraction weight, boolean against, Working working) {
    Fraction value() {
      Fraction product = weight.times(working.value());
      return against ? product.negate() : product;
    }
  }

  /** A mark as given. */
  record Mark(Fraction value) implements Working {
    @Override
    public boolean stands() {
      return true;
    }
  }

  /** An aggregate of parts, which are in ascending order of value, then of name. */
  record Average(Aggregate aggregate, List<Part> parts, Fraction value) implements Working {
    static Average of(Aggregate aggregate, List<Part> parts) {
      List<Part> ascending = parts.stream().sorted(Average::compare).toList();
      List<Fraction> values = ascending.stream().map(part -> part.working().value()).toList();
      return new Average(aggregate, ascending, aggregate.of(values));
    }

    private static int compare(Part a, Part b) {
      int byValue = a.working().value().compareTo(b.working().value());
      return byValue != 0 ? byValue : a.name().compareTo(b.name());
    }

    @Override
    public boolean stands() {
      return parts.size() >= aggregate.least()
          && parts.stream().allMatch(part -> part.working().stands());
    }
  }

  /** The sum of weighted terms, times {@code multiplier}, divided by {@code divisor}. */
  record Weighing(List<Term> terms, Fraction multiplier, Fraction divisor, Fraction value)
      implements Working {
    static Weighing of(List<Term> terms, Fraction multiplier, Fraction divisor) {
      Fraction sum = terms.stream().map(Term::value).reduce(Fraction.ZERO, Fraction::plus);
      return new Weighing(
          List.copyOf(terms), multiplier, divisor, sum.times(multiplier).over(divisor));
    }

    @Override
    public boolean stands() {
      return terms.stream().allMatch(term -> term.working().stands());
    }
  }

  /**
   * A number that all sheets of a call gave together, in place of the application's own.
   *
   * @param own what the application's own sheets give
   * @param method by which it was made
   */
  record Together(Working own, Joint.Method method, Fraction value) implements Working {
    @Override
    public boolean stands() {
      return own.stands();
    }
  }

  /** A number after rounding. */
  record Rounded(Working exact, Rounding rounding, Fraction value) implements Working {
    static Working of(Working exact, Rounding rounding) {
      return rounding instanceof Rounding.Half half
          ? new Rounded(exact, half, half.of(exact.value()))
          : exact;
    }

    @Override
    public boolean stands() {
      return exact.stands();
    }
  }
}
