package stapel.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server's process and what it has used so far. */
final class Running implements AutoCloseable {

  private final Process process;
  private final long started = System.nanoTime();
  private final int port;

  private Running(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it; what it prints goes to the file. */
  static Running start(List<String> command, int port, Path log) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new Running(process, port);
  }

  /** A port that nobody listens on now. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** Since the process was started. */
  Duration wall() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /** Processor time of all its threads, in steps of 10 ms on Linux. */
  Duration processor() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** Memory in RAM, in MiB. */
  double resident() throws IOException {
    String line =
        Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
            .filter(l -> l.startsWith("VmRSS:"))
            .findFirst()
            .orElseThrow();
    return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
  }

  void requireAlive() throws IOException {
    if (!process.isAlive()) {
      throw new IOException("the server ended with " + process.exitValue());
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
