package stapel.rest;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.Modules;

/** {@code /modules/<list>}: what the server runs, could run and ran. */
final class ModuleRoute {

  private static final String PLATFORM = "platform";

  private final CommandDoor door;
  private final Supplier<Optional<Modules>> modules;

  ModuleRoute(CommandDoor door, Supplier<Optional<Modules>> modules) {
    this.door = door;
    this.modules = modules;
  }

  void write(Exchange exchange, String list) throws IOException {
    if (!door.may(exchange.caller(), Modules.PERMISSION, PLATFORM)) {
      throw Declined.because(403, "rest.modules-forbidden");
    }
    Modules found = modules.get().orElseThrow(() -> Declined.because(503, "rest.no-modules"));
    List<Map<String, String>> rows =
        list.equals("plan")
            ? ModuleRows.of(found.plan(wish(exchange), exchange.caller().language()))
            : ModuleRows.of(found, list, exchange.caller().language());
    exchange.status(200);
    exchange.set("Content-Type", "application/json");
    try (JsonWriter json = Json.writer(exchange.out())) {
      json.beginObject().name("rows").beginArray();
      for (Map<String, String> row : rows) {
        json.beginObject();
        for (Map.Entry<String, String> cell : row.entrySet()) {
          json.name(cell.getKey()).value(cell.getValue());
        }
        json.endObject();
      }
      json.endArray().endObject();
    }
  }

  /** {@code ?change=install&name=stapel.sample.visits&folder=…}, the name as often as wanted. */
  private static Modules.Wish wish(Exchange exchange) {
    String change = exchange.parameter("change").orElse("").toUpperCase(Locale.ROOT);
    Modules.Verb verb =
        Stream.of(Modules.Verb.values())
            .filter(one -> one.name().equals(change))
            .findFirst()
            .orElseThrow(() -> Declined.because(422, "rest.no-such-change", change));
    return new Modules.Wish(
        verb, exchange.parameters().getOrDefault("name", List.of()), exchange.parameter("folder"));
  }
}
