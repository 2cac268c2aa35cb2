package stapel.rest;

import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.platform.api.Caller;

/**
 * An answer as lines of JSON for a client that asks for {@link #TYPE}: {@code {"step": 3, "of": 9,
 * "words": "..."}} for each step as it begins, without words for each hundredth of a work whose
 * steps have no names, and at the end {@code {"status": 200, "answer": {...}}} with the status and
 * the body that the plain answer would have.
 */
final class StepsExchange implements Exchange {

  /** The type of such an answer. */
  static final String TYPE = "application/x-ndjson";

  private static final Logger LOG = LoggerFactory.getLogger(StepsExchange.class);

  private final Exchange inner;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status = 200;
  private String told = "";
  private long hundredths;
  private boolean begun;
  private boolean broken;

  private StepsExchange(Exchange inner) {
    this.inner = inner;
  }

  /** This exchange, or one with steps where its client wants them of a command. */
  static Exchange wanted(Exchange asked) {
    boolean command = asked.method().equals("POST") && asked.path().get(0).equals("commands");
    return command && asked.header("Accept").filter(TYPE::equals).isPresent()
        ? new StepsExchange(asked)
        : asked;
  }

  /** What was told already makes no line. */
  @Override
  public void step(long done, long total, String words) {
    if (!broken && (words.isEmpty() ? further(done, total) : !words.equals(told))) {
      told = words;
      line(Map.of("step", done, "of", total, "words", words));
    }
  }

  private boolean further(long done, long total) {
    long now = total > 0 ? 100 * done / total : 0;
    boolean further = now > hundredths;
    hundredths = Math.max(hundredths, now);
    return further;
  }

  private void line(Map<String, Object> object) {
    try {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      try (JsonWriter json = Json.writer(line)) {
        Json.write(json, object);
      }
      line.write('\n');
      write(line);
    } catch (IOException e) {
      // The command goes on: who asked for it has gone away.
      broken = true;
      LOG.debug("a client went away in the middle of a command", e);
    }
  }

  private void write(ByteArrayOutputStream bytes) throws IOException {
    if (!begun) {
      begun = true;
      inner.status(200);
      inner.set("Content-Type", TYPE);
    }
    bytes.writeTo(inner.out());
    inner.out().flush();
  }

  @Override
  public void end() throws IOException {
    if (!broken) {
      ByteArrayOutputStream last = new ByteArrayOutputStream();
      last.write(("{\"status\":" + status + ",\"answer\":").getBytes(StandardCharsets.UTF_8));
      last.write(body.size() == 0 ? new byte[] {'{', '}'} : body.toByteArray());
      last.write("}\n".getBytes(StandardCharsets.UTF_8));
      write(last);
    }
  }

  @Override
  public void status(int given) {
    status = given;
  }

  /** What describes the body describes none of the lines. */
  @Override
  public void set(String header, String value) {
    if (!begun && !header.startsWith("Content-")) {
      inner.set(header, value);
    }
  }

  @Override
  public OutputStream out() {
    return body;
  }

  @Override
  public boolean sent() {
    return false;
  }

  @Override
  public void reset() {
    status = 200;
    body.reset();
  }

  @Override
  public String method() {
    return inner.method();
  }

  @Override
  public List<String> path() {
    return inner.path();
  }

  @Override
  public Map<String, List<String>> parameters() {
    return inner.parameters();
  }

  @Override
  public Optional<String> header(String name) {
    return inner.header(name);
  }

  @Override
  public long length() {
    return inner.length();
  }

  @Override
  public InputStream body() throws IOException {
    return inner.body();
  }

  @Override
  public Caller caller() {
    return inner.caller();
  }
}
