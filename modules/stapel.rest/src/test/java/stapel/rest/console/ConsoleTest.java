package stapel.rest.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.work.Calculation;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;
import stapel.doors.codec.RequestCodec;
import stapel.rest.Sample;
import stapel.testkit.Testkit;

class ConsoleTest {
  @TempDir Path folder;
  private Testkit kit;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Screen screen;
  private Calculations calculations;

  @BeforeEach
  void start() throws IOException {
    kit = Sample.start().add(new Doubling());
    screen = new Screen(stream(out), stream(err), kit.registries(), kit.wording(), Locale.ENGLISH);
    calculations = new Calculations(kit.registries(), new RequestCodec());
    Files.writeString(folder.resolve("in.txt"), "21");
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private static PrintStream stream(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  private int calculate(String... flags) throws IOException {
    List<String> words =
        Stream.concat(Stream.of("call", "sample.double"), Stream.of(flags)).toList();
    return calculations.run(
        "sample.double", calculations.find("sample.double").orElseThrow(), Line.of(words), screen);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aBackupIsForItsOwnerAlone() throws IOException {
    Path backup = Files.writeString(folder.resolve("backup.zip"), "an older one");
    try (PendingFile file = PendingFile.of("backup", backup.toString())) {
      try (OutputStream bytes = file.createForOwner()) {
        bytes.write('x');
      }
      file.keep();
    }
    assertEquals("x", Files.readString(backup));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
  }

  @Test
  void backupDoesNotReplaceAFile() throws IOException {
    Path old = Files.writeString(folder.resolve("backup.zip"), "an older one");
    Place unasked =
        (Place)
            Proxy.newProxyInstance(
                Place.class.getClassLoader(),
                new Class<?>[] {Place.class},
                (proxy, method, arguments) -> {
                  throw new AssertionError(method + " was asked");
                });
    Line line = Line.of(List.of("backup", old.toString()));
    assertEquals(
        1, new Verbs(calculations, new Waiting(null), screen).run(line, Optional.of(unasked)));
    assertEquals("an older one", Files.readString(old));
    assertTrue(
        err.toString(StandardCharsets.UTF_8).startsWith("The file " + old + " is there already"));
  }

  @Test
  void backupSaysThatItIsBeingWritten() throws IOException {
    Path file = folder.resolve("backup.zip");
    Place server =
        (Place)
            Proxy.newProxyInstance(
                Place.class.getClassLoader(),
                new Class<?>[] {Place.class},
                (proxy, method, arguments) -> {
                  assertEquals("Writing a backup to " + file + "…\n", said(err));
                  ((OutputStream) arguments[0]).write('x');
                  return 0;
                });
    Line line = Line.of(List.of("backup", file.toString()));
    assertEquals(
        0, new Verbs(calculations, new Waiting(null), screen).run(line, Optional.of(server)));
    assertEquals("The backup is in " + file + ".\n", said(out));
  }

  @Test
  void workWithoutNamedStepsTellsHowFarItIsEveryTwoSeconds() {
    long[] second = {0};
    Paced paced = new Paced(screen, () -> Duration.ofSeconds(second[0]).toNanos());
    for (second[0] = 1; second[0] <= 6; second[0]++) {
      paced.at(10 * second[0], 80, "");
    }
    paced.at(7, 0, "");
    paced.at(7, 8, "Counting");
    paced.at(7, 8, "Counting");
    assertEquals("Done: 37 %\nDone: 75 %\nCounting…\n", said(err));
  }

  private static String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace("\r", "");
  }

  @Test
  void calculationReadsAndWritesFilesOfTheClient() throws IOException {
    assertEquals(
        0,
        calculate(
            "--input",
            "@" + folder.resolve("in.txt"),
            "--output-file",
            folder.resolve("o.txt").toString()));
    assertEquals("42", Files.readString(folder.resolve("o.txt")));
    assertEquals(List.of("in.txt", "o.txt"), files());
  }

  @Test
  void lastLineOfACalculationIsJson() throws IOException {
    calculate("--input", "@" + folder.resolve("in.txt"), "--output-file", folder + "/o.txt");
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(
        "{\"digits\":2,\"twice\":42.0,\"even\":true,\"factors\":{\"2\":1}}",
        lines.get(lines.size() - 1));
  }

  @Test
  void refusedCalculationLeavesTheOldFile() throws IOException {
    Files.writeString(folder.resolve("o.txt"), "old");
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                calculate(
                    "--input",
                    "@" + folder.resolve("in.txt"),
                    "--most",
                    "30",
                    "--output-file",
                    folder.resolve("o.txt").toString()));
    assertEquals("sample.double", refusal.contribution());
    assertEquals("old", Files.readString(folder.resolve("o.txt")));
    assertEquals(List.of("in.txt", "o.txt"), files());
  }

  @Test
  void everyWrongFlagIsALine() throws IOException {
    Refusal refusal =
        assertThrows(Refusal.class, () -> calculate("--most", "many", "--colour", "red"));
    screen.refused(refusal);
    assertEquals(
        4,
        err.toString(StandardCharsets.UTF_8).lines().count(),
        err.toString(StandardCharsets.UTF_8));
    for (String flag : List.of("--most ", "--colour ", "--input ", "--output-file ")) {
      assertTrue(
          err.toString(StandardCharsets.UTF_8).lines().anyMatch(line -> line.startsWith(flag)),
          () -> flag + "is not named: " + err.toString(StandardCharsets.UTF_8));
    }
    String input = folder.resolve("in.txt").toString();
    assertEquals(
        "console.at-file", assertThrows(Usage.class, () -> calculate("--input", input)).key());
    assertEquals(
        "console.no-file",
        assertThrows(Usage.class, () -> calculate("--input", "@" + input + "x")).key());
    assertEquals(
        "console.no-folder",
        assertThrows(
                Usage.class,
                () -> calculate("--output-file", folder.resolve("no/o.txt").toString()))
            .key());
    // Nobody writes there, whoever asks.
    assumeTrue(Files.isDirectory(Path.of("/proc/self")));
    assertEquals(
        "console.no-writing",
        assertThrows(Usage.class, () -> calculate("--output-file", "/proc/o.txt")).key());
  }

  @Test
  void twoOutputsMayNotBeOneFile() throws IOException {
    String output = folder.resolve("o.txt").toString();
    String same = folder.resolve(".").resolve("o.txt").toString();
    try (Flags flags = new Flags()) {
      Map<String, List<String>> words = Map.of("one", List.of(output), "two", List.of(same));
      Usage usage =
          assertThrows(
              Usage.class, () -> flags.fields(words, new RequestCodec().fields(TwoFiles.class)));
      assertEquals("console.same-output", usage.key());
    }
  }

  record TwoFiles(OutputFile one, OutputFile two) {}

  @Test
  void helpListsTheFlags() throws IOException {
    assertEquals(0, calculate("--help"));
    String help = out.toString(StandardCharsets.UTF_8);
    assertTrue(
        help.startsWith("sample.double: Double a number in a file\nDoubles a number in a file.\n"),
        help);
    assertTrue(help.contains("--input @FILE "), help);
    assertTrue(help.contains("--output-file FILE "), help);
    assertFalse(help.contains("outputFile FILE"), help);
  }

  /** Doubles a number. */
  @Contribution(id = "sample.double", permission = "public")
  static final class Doubling implements Calculation<Doubling.Request> {

    record Request(
        InputFile input,
        OutputFile outputFile,
        @Field(from = "1") java.util.Optional<Integer> most) {}

    @Override
    public Class<Request> request() {
      return Request.class;
    }

    @Override
    public Result calculate(Request request) {
      try (InputStream in = request.input.open();
          OutputStream out = request.outputFile.create()) {
        BigInteger twice =
            new BigInteger(new String(in.readAllBytes(), StandardCharsets.UTF_8)).shiftLeft(1);
        out.write(twice.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        if (request.most.isPresent() && twice.intValue() > request.most.get()) {
          throw Refusal.of(
              ConsoleTest.class, Refusal.Kind.INVALID, Problem.at("most", "sample.much"));
        }
        return Result.done()
            .count("digits", twice.toString().length())
            .fact("twice", twice.doubleValue())
            .fact("even", true)
            .fact("factors", Map.of("2", 1));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
