package stapel.rest.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stapel.api.data.Filter;
import stapel.api.data.Filter.Operator;
import stapel.api.data.Query;
import stapel.api.data.Sort;
import stapel.rest.Declined;

/**
 * A query as an address or a command line writes it: {@code filter=score:ge:4} as often as wanted
 * ({@code filter=state=open} for short), {@code search=words}, {@code sort=region,-score}, {@code
 * columns=a,b}, {@code scope=id}, {@code limit=50} and {@code cursor=...}.
 */
public final class QueryText {
  /** Every parameter a list may have. */
  public static final Set<String> PARAMETERS =
      Set.of("filter", "search", "sort", "columns", "scope", "limit", "cursor", "format");

  private static final Pattern FILTER =
      Pattern.compile(
          "([A-Za-z0-9_.]+):(eq|ne|lt|le|gt|ge|contains|in|empty|present)(?::(.*))?",
          Pattern.DOTALL);
  private static final Pattern SHORT =
      Pattern.compile("([A-Za-z0-9_.]+)(=|!=|<=|>=|<|>|~)(.*)", Pattern.DOTALL);
  private static final Map<String, Operator> SIGNS =
      Map.of(
          "=",
          Operator.EQ,
          "!=",
          Operator.NE,
          "<",
          Operator.LT,
          "<=",
          Operator.LE,
          ">",
          Operator.GT,
          ">=",
          Operator.GE,
          "~",
          Operator.CONTAINS);
  private static final int MOST = 1000;

  private QueryText() {}

  /** The query these parameters write. */
  public static Query of(String dataset, Map<String, List<String>> parameters) {
    for (String name : parameters.keySet()) {
      if (!PARAMETERS.contains(name)) {
        throw Declined.at(
            name,
            422,
            "rest.unknown-parameter",
            name,
            String.join(", ", PARAMETERS.stream().sorted().toList()));
      }
    }
    Query query =
        new Query(
            dataset,
            one(parameters, "columns").map(QueryText::list).orElse(List.of()),
            parameters.getOrDefault("filter", List.of()).stream().map(QueryText::filter).toList(),
            one(parameters, "search").orElse("").strip(),
            one(parameters, "sort").map(QueryText::sorts).orElse(List.of()),
            one(parameters, "scope").filter(s -> !s.isBlank()),
            Optional.empty(),
            0,
            one(parameters, "limit").map(QueryText::limit).orElse(50));
    return query.page(
        one(parameters, "cursor").map(c -> Cursor.offset(c, query)).orElse(0), query.limit());
  }

  private static Optional<String> one(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw Declined.at(name, 422, "rest.parameter-twice", name);
    }
    return values.stream().findFirst();
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static List<Sort> sorts(String text) {
    List<Sort> sorts = new ArrayList<>();
    for (String word : list(text)) {
      sorts.add(word.startsWith("-") ? Sort.down(word.substring(1)) : Sort.up(word));
    }
    return sorts;
  }

  private static Filter filter(String text) {
    Matcher named = FILTER.matcher(text);
    if (named.matches()) {
      String value = named.group(3) == null ? "" : named.group(3);
      return new Filter(
          named.group(1), Operator.valueOf(named.group(2).toUpperCase(Locale.ROOT)), value);
    }
    Matcher signed = SHORT.matcher(text);
    if (signed.matches()) {
      return new Filter(signed.group(1), SIGNS.get(signed.group(2)), signed.group(3));
    }
    throw Declined.at("filter", 422, "rest.filter", text);
  }

  private static int limit(String text) {
    if (!text.matches("[0-9]{1,4}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > MOST) {
      throw Declined.at("limit", 422, "rest.limit", text, MOST);
    }
    return Integer.parseInt(text);
  }
}
