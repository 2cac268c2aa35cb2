package stapel.doors.calls;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import stapel.platform.api.Calls.Fault;
import stapel.platform.api.Calls.Kind;
import stapel.platform.api.Calls.Trouble;

/**
 * One call while it runs, or a stretch of the door's own work in which bundles are used. Made and
 * ended by its own thread, looked at by others.
 */
final class Frame {

  private static final int SHOWN = 8;

  private final Optional<Frame> outer;
  private final Optional<Contributed> contributed;
  private final Thread thread = Thread.currentThread();
  private final List<Gate> held = new ArrayList<>(4);
  private volatile long begun = System.nanoTime();
  private boolean ended;
  private boolean late;
  private boolean cut;

  private Frame(Optional<Frame> outer, Optional<Contributed> contributed) {
    this.outer = outer;
    this.contributed = contributed;
  }

  /** What is called, and how long it may take. */
  private record Contributed(Gate gate, String id, Kind kind, long nanos) {

    private boolean part() {
      return switch (kind) {
        case DESCRIPTION, EXTENSION -> true;
        case VIEW, CHANGE, LISTENER, JOB -> false;
      };
    }
  }

  static Frame work(Optional<Frame> outer) {
    return new Frame(outer, Optional.empty());
  }

  static Frame call(Optional<Frame> outer, Gate gate, String id, Kind kind, long nanos) {
    return new Frame(outer, Optional.of(new Contributed(gate, id, kind, nanos)));
  }

  Optional<Frame> outer() {
    return outer;
  }

  /** Counts this work for a bundle until the end of what it belongs to. */
  void hold(Gate gate, String what) {
    Frame whole = whole();
    if (!whole.held.contains(gate)) {
      gate.hold(what);
      whole.held.add(gate);
    }
  }

  /** What a contribution tells, or works out, is used until the end of the work that asked. */
  private Frame whole() {
    return contributed.filter(Contributed::part).isPresent() && outer.isPresent()
        ? outer.get().whole()
        : this;
  }

  /** How often this thread holds the bundle. */
  int holds(Gate gate) {
    return (held.contains(gate) ? 1 : 0) + outer.map(frame -> frame.holds(gate)).orElse(0);
  }

  void release() {
    held.forEach(Gate::release);
    held.clear();
  }

  void renew() {
    begun = System.nanoTime();
    outer.ifPresent(Frame::renew);
  }

  /** Interrupts a call whose time is over, once. */
  synchronized void look(long now, Clock clock) {
    Contributed call = contributed.orElseThrow();
    if (!ended && !late && now - begun > call.nanos()) {
      late = true;
      call.gate().late(call.kind(), new Trouble(call.id(), Fault.LATE, clock.instant(), where()));
      thread.interrupt();
    }
  }

  /** Interrupts a call of a bundle that goes away; true when it was one. */
  synchronized boolean cut(List<Gate> going) {
    if (ended || cut || !going.contains(contributed.orElseThrow().gate())) {
      return false;
    }
    cut = true;
    thread.interrupt();
    return true;
  }

  private String where() {
    return Arrays.stream(thread.getStackTrace())
        .limit(SHOWN)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining("\n"));
  }

  /** No interruption from here on, and none is left behind; true when it was late or cut short. */
  synchronized boolean end() {
    ended = true;
    if (late) {
      contributed.orElseThrow().gate().ended();
    }
    if (late || cut) {
      boolean unused = Thread.interrupted();
      return true;
    }
    return false;
  }

  /** The code of why it was interrupted. */
  synchronized String why() {
    return late ? "module.late" : "module.gone";
  }
}
