package stapel.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stapel.api.Messages;
import stapel.api.Text;
import stapel.api.data.Column;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;

/**
 * A request for a view without a web server: words of its own bundle, addresses as the workbench
 * makes them, values in their plain form.
 */
final class HandRequest implements ViewRequest {

  private final Testkit kit;
  private final Client client;
  private final Reader reader;
  private final Messages messages;
  private final Map<String, String> parameters;

  HandRequest(
      Testkit kit, Client client, Reader reader, Class<?> view, Map<String, String> parameters) {
    this.kit = kit;
    this.client = client;
    this.reader = reader;
    this.messages = kit.registries().messages(view);
    this.parameters = Map.copyOf(parameters);
  }

  @Override
  public Reader reader() {
    return reader;
  }

  @Override
  public String person() {
    return client.caller().person();
  }

  @Override
  public Locale language() {
    return client.caller().language();
  }

  @Override
  public Instant now() {
    return kit.clock().instant();
  }

  @Override
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).map(String::strip);
  }

  @Override
  public Map<String, String> problems() {
    return Map.of();
  }

  @Override
  public String text(String key, Object... arguments) {
    return messages.text(language(), key, arguments);
  }

  @Override
  public boolean may(String permission, String scope) {
    return client.may(permission, scope);
  }

  @Override
  public String command(String id) {
    return "/c/" + id;
  }

  @Override
  public String address(String id, String... given) {
    boolean view = kit.registries().of(View.class).find(id).isPresent();
    StringBuilder address = new StringBuilder(view ? "/v/" : "/d/").append(id);
    for (int i = 0; i < given.length; i += 2) {
      address
          .append(i == 0 ? '?' : '&')
          .append(given[i])
          .append('=')
          .append(URLEncoder.encode(given[i + 1], StandardCharsets.UTF_8));
    }
    return address.toString();
  }

  @Override
  public String asset(String name) {
    return "/assets/" + name;
  }

  @Override
  public String token() {
    return "token";
  }

  @Override
  public String show(Object value) {
    return value instanceof Text text ? text.in(language()) : String.valueOf(value);
  }

  @Override
  public String label(String dataset, Column column) {
    return text(dataset + "." + column.key());
  }

  @Override
  public String show(String dataset, Column column, Row row) {
    return row.text(column.key());
  }
}
