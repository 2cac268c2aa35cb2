package stapel.workbench.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import stapel.api.data.Filter;

/**
 * The small language of a search box: {@code region:40 score>4 status:submitted "two words"
 * -status:draft cut:none}.
 *
 * @param terms what was written, word by word
 * @param filters the conditions
 * @param words plain words, each of which some column must hold
 * @param complaints what could not be understood; the rest counts all the same
 */
record Search(List<Term> terms, List<Filter> filters, String words, List<Complaint> complaints) {

  /** Columns that a complaint names: those of a list and of the form of one call. */
  private static final int NAMED = 30;

  Search {
    terms = List.copyOf(terms);
    filters = List.copyOf(filters);
    complaints = List.copyOf(complaints);
  }

  /** Understands a search over these columns. */
  static Search of(String written, List<Known> columns, Values values) {
    List<Term> terms = Terms.of(written);
    List<Filter> filters = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<Complaint> complaints = new ArrayList<>();
    for (Term term : terms) {
      if (term.plain()) {
        plain(term, words, complaints);
      } else {
        condition(term, columns, values, filters, complaints);
      }
    }
    return new Search(terms, filters, String.join(" ", words), complaints);
  }

  /** The search without one of its words. */
  String without(Term gone) {
    return terms.stream()
        .filter(term -> term != gone)
        .map(Term::written)
        .collect(Collectors.joining(" "));
  }

  private static void plain(Term term, List<String> words, List<Complaint> complaints) {
    if (term.negated()) {
      complaints.add(new Complaint("search.negated", term.written(), ""));
    } else if (!term.value().isBlank()) {
      words.add(term.value());
    }
  }

  private static void condition(
      Term term,
      List<Known> columns,
      Values values,
      List<Filter> filters,
      List<Complaint> complaints) {
    Optional<Known> column =
        columns.stream().filter(known -> known.called(term.column())).findFirst();
    if (column.isEmpty()) {
      String names =
          columns.stream()
              .filter(Known::compared)
              .map(Known::shown)
              .limit(NAMED)
              .collect(Collectors.joining(", "));
      complaints.add(new Complaint("search.unknown", term.column(), names));
      return;
    }
    try {
      filters.addAll(values.filters(term, column.get()));
    } catch (NotUnderstood problem) {
      complaints.add(new Complaint(problem.key(), term.written(), problem.hint()));
    }
  }

  /**
   * A word that was not understood.
   *
   * @param key of the sentence; its arguments are the word and the hint
   * @param word as it was written
   * @param hint what would be understood, may be empty
   */
  record Complaint(String key, String word, String hint) {}

  /** Thrown inside the parser for one word. */
  static final class NotUnderstood extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String hint;

    NotUnderstood(String key, String hint) {
      super(key, null, false, false);
      this.key = key;
      this.hint = hint;
    }

    String key() {
      return key;
    }

    String hint() {
      return hint;
    }
  }
}
