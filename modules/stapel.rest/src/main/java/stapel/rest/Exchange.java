package stapel.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.platform.api.Caller;

/** One request and its answer, without the servlet container. */
public interface Exchange {

  /** The method in capitals. */
  String method();

  /** The decoded segments behind {@code /api/v1}. */
  List<String> path();

  /** Parameters of the address, in their order. */
  Map<String, List<String>> parameters();

  /** A header of the request. */
  Optional<String> header(String name);

  /** Bytes of the body as the client says, -1 when it does not. */
  long length();

  /** The body, read once. */
  InputStream body() throws IOException;

  /** Who asks, in the language of the answer. */
  Caller caller();

  /** Begins the answer. */
  void status(int status);

  /** Sets a header of the answer. */
  void set(String header, String value);

  /** Where the answer's body goes. */
  OutputStream out() throws IOException;

  /** True when the answer can no longer be changed. */
  boolean sent();

  /** Forgets a status and headers that were set, for another answer. */
  void reset();

  /** Tells a step of the work to a client that wants to hear of it; nothing by itself. */
  default void step(long done, long total, String words) {}

  /** The answer is whole. */
  default void end() throws IOException {}

  /** The one value of a parameter; empty when it is absent. */
  default Optional<String> parameter(String name) {
    List<String> values = parameters().getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw Declined.because(422, "rest.parameter-twice", name);
    }
    return values.stream().findFirst();
  }
}
