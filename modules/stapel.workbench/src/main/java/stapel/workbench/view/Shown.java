package stapel.workbench.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import stapel.api.Messages;
import stapel.api.data.Column;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;
import stapel.platform.api.DatasetDoor.ColumnInfo;
import stapel.platform.api.DatasetDoor.DatasetInfo;
import stapel.workbench.Visit;
import stapel.workbench.list.Cells;

/** What a view is given: one request, under its caller's grants. */
final class Shown implements ViewRequest {

  private final Visit visit;
  private final Map<String, String> parameters;
  private final Messages messages;
  private final Reader reader;
  private final Map<String, String> problems;
  private final UnaryOperator<String> assets;
  private final Map<String, Optional<DatasetInfo>> infos = new HashMap<>();

  /** For what is no page and shows no assets. */
  Shown(
      Visit visit,
      Map<String, String> parameters,
      Messages messages,
      Reader reader,
      Map<String, String> problems) {
    this(
        visit,
        parameters,
        messages,
        reader,
        problems,
        name -> {
          throw new IllegalArgumentException("no page shows " + name);
        });
  }

  /** The parameters were read on the request's thread, for the view runs on another. */
  Shown(
      Visit visit,
      Map<String, String> parameters,
      Messages messages,
      Reader reader,
      Map<String, String> problems,
      UnaryOperator<String> assets) {
    this.visit = visit;
    this.parameters = parameters;
    this.messages = messages;
    this.reader = reader;
    this.problems = problems;
    this.assets = assets;
  }

  @Override
  public Reader reader() {
    return reader;
  }

  @Override
  public String person() {
    return visit.caller().person();
  }

  @Override
  public Locale language() {
    return visit.caller().language();
  }

  @Override
  public Instant now() {
    return visit.platform().clock().instant();
  }

  @Override
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  @Override
  public Map<String, String> problems() {
    return problems;
  }

  @Override
  public String text(String key, Object... arguments) {
    return messages.text(language(), key, arguments);
  }

  @Override
  public boolean may(String permission, String scope) {
    return visit.permits().may(permission, scope);
  }

  @Override
  public String command(String id) {
    return "/c/" + id;
  }

  @Override
  public String address(String id, String... given) {
    boolean view =
        visit.platform().registries().of(stapel.api.view.View.class).find(id).isPresent();
    List<String> rest = Arrays.asList(given);
    String place = (view ? "/v/" : "/d/") + id;
    if (!view && rest.size() > 1 && rest.get(0).equals("id")) {
      place += "/" + Visit.encode(rest.get(1));
      rest = rest.subList(2, rest.size());
    }
    StringBuilder query = new StringBuilder();
    for (int i = 0; i + 1 < rest.size(); i += 2) {
      query
          .append(i == 0 ? '?' : '&')
          .append(rest.get(i))
          .append('=')
          .append(Visit.encode(rest.get(i + 1)));
    }
    return place + query;
  }

  @Override
  public String asset(String name) {
    return assets.apply(name);
  }

  @Override
  public String token() {
    return visit.token();
  }

  @Override
  public String label(String dataset, Column column) {
    return visit.labels().column(info(dataset, column));
  }

  @Override
  public String show(String dataset, Column column, Row row) {
    boolean there = row.cells().containsKey(column.key());
    return there ? new Cells(visit).full(info(dataset, column), row).text() : "";
  }

  private ColumnInfo info(String dataset, Column column) {
    return infos
        .computeIfAbsent(
            dataset, id -> visit.platform().datasets().dataset(visit.caller(), dataset))
        .flatMap(known -> known.column(column.key()))
        .orElseGet(() -> new ColumnInfo(column, dataset));
  }

  @Override
  public String show(Object value) {
    return visit.show().value(value);
  }
}
