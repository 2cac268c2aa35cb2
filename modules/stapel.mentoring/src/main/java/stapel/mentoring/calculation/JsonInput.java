package stapel.mentoring.calculation;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import stapel.api.Refusal;

/**
 * Reads one JSON object member by member and its long lists entry by entry, so that a file may be
 * larger than the memory.
 */
final class JsonInput {
  private final String file;
  private final Bytes bytes;
  private final Faults faults;

  JsonInput(String file, Bytes bytes, Faults faults) {
    this.file = file;
    this.bytes = bytes;
    this.faults = faults;
  }

  /** A file's bytes. */
  interface Bytes {
    /** From the beginning. */
    InputStream open() throws IOException;
  }

  /** Takes the members of the object. */
  interface Members {
    /** Returns false for a member that is not wanted: it is passed over. */
    boolean take(String name, Value value) throws IOException;
  }

  /** The value of a member. */
  static final class Value {
    private final JsonReader reader;
    private final String name;
    private final Faults faults;

    private Value(JsonReader reader, String name, Faults faults) {
      this.reader = reader;
      this.name = name;
      this.faults = faults;
    }

    JsonElement element() {
      return JsonParser.parseReader(reader);
    }

    /** Each entry of a list of objects. */
    void each(Consumer<Entry> consumer) throws IOException {
      if (reader.peek() != JsonToken.BEGIN_ARRAY) {
        throw faults.refusal("mentoring.json.type", name, "[…]");
      }
      reader.beginArray();
      for (int i = 0; reader.hasNext(); i++) {
        consumer.accept(Entry.of(name + "[" + i + "]", element(), faults));
      }
      reader.endArray();
    }
  }

  void read(Members members) {
    try (InputStreamReader text =
            new InputStreamReader(bytes.open(), StandardCharsets.UTF_8.newDecoder());
        JsonReader reader = new JsonReader(text)) {
      try {
        read(reader, members);
      } catch (MalformedJsonException | EOFException | JsonParseException broken) {
        throw refusal(reader, broken);
      }
    } catch (CharacterCodingException foreign) {
      throw faults.refusal("mentoring.json.not_utf8");
    } catch (IOException broken) {
      throw new UncheckedIOException("reading " + file, broken);
    }
  }

  private void read(JsonReader reader, Members members) throws IOException {
    if (reader.peek() != JsonToken.BEGIN_OBJECT) {
      throw faults.refusal("mentoring.json.type", "$", "{…}");
    }
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (!members.take(name, new Value(reader, name, faults))) {
        reader.skipValue();
      }
    }
    reader.endObject();
    if (reader.peek() != JsonToken.END_DOCUMENT) {
      throw faults.refusal("mentoring.json.broken", "$");
    }
  }

  private Refusal refusal(JsonReader reader, Exception broken) throws IOException {
    if (broken.getCause() instanceof CharacterCodingException foreign) {
      throw foreign;
    }
    boolean empty = broken instanceof EOFException && reader.getPath().equals("$");
    return empty
        ? faults.refusal("mentoring.json.empty")
        : faults.refusal("mentoring.json.broken", reader.getPath());
  }
}
