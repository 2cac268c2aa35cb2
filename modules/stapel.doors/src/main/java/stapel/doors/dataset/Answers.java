package stapel.doors.dataset;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import stapel.api.Money;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.store.Database.Row;

/**
 * Members of the JSON objects in one row, each object parsed once. What does not fit its type is
 * empty.
 */
final class Answers {

  private final Row row;
  private final Map<Integer, JsonObject> parsed = new HashMap<>();

  Answers(Row row) {
    this.row = row;
  }

  Object member(int at, String member, Column column) throws SQLException {
    if (!parsed.containsKey(at)) {
      parsed.put(at, parse(row.text(at)));
    }
    JsonElement value = parsed.get(at).get(member);
    if (value == null || !value.isJsonPrimitive() || value.getAsString().isEmpty()) {
      return null;
    }
    try {
      return convert(value.getAsString(), column);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  private static JsonObject parse(String text) {
    try {
      JsonElement element = text == null ? new JsonObject() : JsonParser.parseString(text);
      return element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException e) {
      return new JsonObject();
    }
  }

  private static Object convert(String value, Column column) {
    return switch (column.type()) {
      case TEXT, LONG_TEXT, CHOICE, WORDS, FILE -> value;
      case INTEGER -> Long.valueOf(value);
      case DECIMAL -> new BigDecimal(value);
      case MONEY ->
          new Money(new BigDecimal(value).longValueExact(), Currency.getInstance(column.unit()));
      case BOOLEAN -> Boolean.valueOf(value);
      case DATE -> LocalDate.parse(value);
      case INSTANT -> Instant.parse(value);
      case REF -> Ref.of(column.dataset(), value);
    };
  }
}
