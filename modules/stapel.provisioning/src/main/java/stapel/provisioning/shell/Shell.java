package stapel.provisioning.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The shell of Gogo, which somebody else brings: its interfaces are asked for by name, so that
 * nothing of ours stands on them.
 */
final class Shell {

  /** The service that a bundle with such a shell registers. */
  static final String SERVICE = "org.apache.felix.service.command.CommandProcessor";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How a result is written: all that is known of it. */
  private static final int INSPECT = 0;

  private final Object processor;

  Shell(Object processor) {
    this.processor = processor;
  }

  /**
   * Runs one line on a thread of its own and gives what it said, its result last.
   *
   * @throws ExecutionException when the line failed
   * @throws TimeoutException when it took longer than ten seconds; it is interrupted then
   */
  String run(String line) throws ExecutionException, TimeoutException, InterruptedException {
    FutureTask<String> running = new FutureTask<>(() -> said(line));
    Thread thread = new Thread(running, "stapel-shell");
    thread.setDaemon(true);
    thread.start();
    try {
      return running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } finally {
      running.cancel(true);
    }
  }

  private String said(String line) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      Method create =
          type("CommandProcessor")
              .getMethod(
                  "createSession", InputStream.class, OutputStream.class, OutputStream.class);
      Object session = create.invoke(processor, new ByteArrayInputStream(new byte[0]), out, out);
      try {
        Object result = execute(session, line);
        if (result != null) {
          Method format = type("CommandSession").getMethod("format", Object.class, int.class);
          out.print(format.invoke(session, result, INSPECT));
        }
      } finally {
        type("CommandSession").getMethod("close").invoke(session);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }

  private Object execute(Object session, String line) throws Exception {
    try {
      return type("CommandSession").getMethod("execute", CharSequence.class).invoke(session, line);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(
        "org.apache.felix.service.command." + name, false, processor.getClass().getClassLoader());
  }
}
