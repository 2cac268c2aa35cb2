package stapel.api.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stapel.api.Problem;
import stapel.api.Ref;

/** What a command tells its caller: refs, counts and messages, never cells. Immutable. */
public final class Result {

  private static final Result NOTHING =
      new Result(List.of(), Map.of(), Map.of(), List.of(), List.of(), false);

  private final List<Ref> refs;
  private final Map<String, Long> counts;
  private final Map<String, Object> facts;
  private final List<Message> messages;
  private final List<Problem> problems;
  private final boolean once;

  private Result(
      List<Ref> refs,
      Map<String, Long> counts,
      Map<String, Object> facts,
      List<Message> messages,
      List<Problem> problems,
      boolean once) {
    this.refs = List.copyOf(refs);
    this.counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    this.messages = List.copyOf(messages);
    this.problems = List.copyOf(problems);
    this.once = once;
  }

  /** Done, nothing more to say. */
  public static Result done() {
    return NOTHING;
  }

  /** Done, and this is what was made or changed; a browser goes there. */
  public static Result of(Ref ref) {
    return new Result(List.of(ref), Map.of(), Map.of(), List.of(), List.of(), false);
  }

  /** The same with one more ref. */
  public Result ref(Ref ref) {
    List<Ref> more = new ArrayList<>(refs);
    more.add(ref);
    return new Result(more, counts, facts, messages, problems, once);
  }

  /** The same with a count, labelled {@code <command>.<name>}. */
  public Result count(String name, long value) {
    Map<String, Long> more = new LinkedHashMap<>(counts);
    more.put(name, value);
    return new Result(refs, more, facts, messages, problems, once);
  }

  /**
   * The same with a figure of a calculation for programs that read its last line.
   *
   * @param name snake_case
   * @param value a text, a flag, a finite number, or a {@code Map} or {@code List} of them
   */
  public Result fact(String name, Object value) {
    boolean endless = value instanceof Double number && !Double.isFinite(number);
    if (endless) {
      throw new IllegalArgumentException(name + " is no finite number");
    }
    Map<String, Object> more = new LinkedHashMap<>(facts);
    more.put(name, value);
    return new Result(refs, counts, more, messages, problems, once);
  }

  /** The same with a sentence, worded by the module's messages. */
  public Result message(String key, Object... arguments) {
    List<Message> more = new ArrayList<>(messages);
    more.add(new Message(key, List.of(arguments)));
    return new Result(refs, counts, facts, more, problems, once);
  }

  /** The same with problems that did not stop the call, as rows set aside. */
  public Result problems(List<Problem> found) {
    List<Problem> more = new ArrayList<>(problems);
    more.addAll(found);
    return new Result(refs, counts, facts, messages, more, once);
  }

  /**
   * The same, its sentences told to this caller now and kept nowhere: they hold a secret. A call
   * repeated with the same key gets the refs without them.
   */
  public Result once() {
    return new Result(refs, counts, facts, messages, problems, true);
  }

  /** True when the sentences may not be kept. */
  public boolean toldOnce() {
    return once;
  }

  /** What was made or changed, the main thing first. */
  public List<Ref> refs() {
    return refs;
  }

  /** Counts in their order. */
  public Map<String, Long> counts() {
    return counts;
  }

  /** Figures of a calculation in their order; commands have none. */
  public Map<String, Object> facts() {
    return facts;
  }

  /** Sentences in their order. */
  public List<Message> messages() {
    return messages;
  }

  /** Problems that did not stop the call. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One sentence.
   *
   * @param key in the module's messages
   * @param arguments for its pattern
   */
  public record Message(String key, List<Object> arguments) {

    /** Copies the arguments. */
    public Message {
      arguments = List.copyOf(arguments);
    }
  }
}
