package stapel.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import stapel.profile.ProfileException;

/**
 * {@code ./stapel}: reads the command line, starts what it asks for, and says how it went by the
 * exit code.
 */
public final class Main {
  private static final Set<String> HELP = Set.of("--help", "-h", "help");

  private Main() {}

  /** The entry of the process. */
  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    System.setOut(out);
    System.setErr(err);
    int code = run(args, out, err);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Commands of the platform tell of themselves; the rest is told in one page. */
  private static boolean asksHow(String... args) {
    return args.length > 0
        && (HELP.contains(args[0])
            || !Set.of("call", "read", "modules").contains(args[0])
                && Arrays.stream(args).anyMatch(HELP::contains));
  }

  /** Runs one command line to its end and returns the exit code. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    String language = language(args);
    if (asksHow(args)) {
      out.println(Messages.in(language).text("usage"));
      return 0;
    }
    try {
      Arguments said = Arguments.parse(args);
      Home home = Home.find();
      return switch (said.command()) {
        case "demo", "dev", "run" -> new Serve(said, home, language, out).run();
        case "call", "read", "modules", "backup", "restore" ->
            new Ask(said, home, language, out, err).run();
        case "editions" -> editions(home, out);
        case "version" -> version(out);
        case "pack" -> new Pack(home).run(said, Messages.in(language), out);
        case "new-module" -> new NewModule(said, home, Messages.in(language), out).run();
        case "publish" -> new Publish(said, out).run();
        default -> throw Problem.usage("usage.command", said.command());
      };
    } catch (Problem problem) {
      err.println(problem.sentence(Messages.in(language)));
      if (problem.exitCode() == Problem.FAULT && problem.getCause() != null) {
        problem.getCause().printStackTrace(err);
      }
      return problem.exitCode();
    } catch (ProfileException problem) {
      Messages messages = Messages.in(language);
      err.println(messages.text("profile." + problem.code(), problem.arguments().toArray()));
      return Problem.REFUSED;
    } catch (IOException | RuntimeException e) {
      err.println(Messages.in(language).text("fault", e.toString()));
      e.printStackTrace(err);
      return Problem.FAULT;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Problem.REFUSED;
    } catch (OutOfMemoryError e) {
      // What wanted it is unwound and given back, so that there is room to say so.
      err.println(Problem.memory().sentence(Messages.in(language)));
      return Problem.REFUSED;
    }
  }

  private static int editions(Home home, PrintStream out) {
    Edition.known(home.editions()).forEach(out::println);
    return Problem.DONE;
  }

  private static int version(PrintStream out) {
    out.println("stapel " + Home.version());
    return Problem.DONE;
  }

  /**
   * The language is wanted before the rest is understood: a wrong command line is answered in it
   * too.
   */
  private static String language(String[] args) {
    int at = Arrays.asList(args).indexOf("--language");
    boolean english = at >= 0 && at + 1 < args.length && args[at + 1].equals("en");
    boolean russian = at >= 0 && at + 1 < args.length && args[at + 1].equals("ru");
    return english ? "en" : russian ? "ru" : Messages.languageOf(System.getenv());
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
