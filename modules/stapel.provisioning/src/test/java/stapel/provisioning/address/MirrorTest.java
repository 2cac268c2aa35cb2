package stapel.provisioning.address;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stapel.profile.IndexedJar;
import stapel.profile.LockedJar;
import stapel.profile.ProfileException;
import stapel.profile.PublicKey;
import stapel.profile.Repository;
import stapel.profile.SigningKey;

/** A repository behind an address is believed no further than one in a folder. */
@Timeout(60)
class MirrorTest {

  private static final String JAR = "region.visits-1.0.0.jar";
  private static final Duration PATIENCE = Duration.ofMillis(500);

  @TempDir Path served;
  @TempDir Path mirrors;
  @TempDir Path keys;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Map<String, Answer> instead = new ConcurrentHashMap<>();
  private HttpServer server;
  private SigningKey key;

  private interface Answer {
    void give(HttpExchange exchange) throws IOException;
  }

  @BeforeEach
  void serve() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
    manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
    manifest.getMainAttributes().putValue("Bundle-SymbolicName", "region.visits");
    manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
    new JarOutputStream(Files.newOutputStream(served.resolve(JAR)), manifest).close();
    key = SigningKey.of(keys.resolve("region.key"));
    Repository.publish(served, "Region", key);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/modules/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring("/modules/".length());
    try (exchange) {
      Answer other = instead.get(name);
      if (other != null) {
        other.give(exchange);
      } else if (Files.isRegularFile(served.resolve(name))) {
        send(exchange, Files.readAllBytes(served.resolve(name)));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Answer sends(String location) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", location);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  private String place() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/modules";
  }

  private Mirror mirror() {
    return mirror(Duration.ofSeconds(30), Duration.ofSeconds(30));
  }

  /** Where the server is silent on purpose; elsewhere a busy machine is no reason to give up. */
  private Mirror impatient() {
    return mirror(PATIENCE, Duration.ofSeconds(2));
  }

  private Mirror mirror(Duration patience, Duration whole) {
    return new Mirror(Address.of(place()).orElseThrow(), mirrors, patience, whole);
  }

  private Repository open(Mirror mirror) throws IOException {
    return mirror.open(List.of(key.publicKey()), Duration.ZERO);
  }

  private static LockedJar locked(Repository repository, IndexedJar jar) {
    return LockedJar.of(jar, repository.key());
  }

  private String refused(org.junit.jupiter.api.function.Executable work) {
    ProfileException refused = assertThrows(ProfileException.class, work);
    assertFalse(
        refused.arguments().stream().anyMatch(one -> one instanceof Path path && path.isAbsolute()),
        refused::toString);
    return refused.code();
  }

  /** Opens, and fetches the one jar. */
  private Path fetched(Mirror mirror) throws IOException {
    Repository repository = open(mirror);
    IndexedJar jar = repository.index().jars().get(0);
    mirror.fetch(repository.path(jar), locked(repository, jar));
    return repository.path(jar);
  }

  @Test
  void givesTheIndexAtOnceAndAJarWhenItIsWanted() throws IOException {
    Mirror mirror = mirror();
    Repository repository = open(mirror);
    assertEquals("Region", repository.index().name());
    Path jar = repository.path(repository.index().jars().get(0));
    assertFalse(Files.exists(jar));
    assertArrayEquals(Files.readAllBytes(served.resolve(JAR)), Files.readAllBytes(fetched(mirror)));
  }

  @Test
  void whatWasReadAMomentAgoIsNotAskedForAgain() throws IOException {
    Mirror mirror = mirror();
    Repository first = open(mirror);
    server.stop(0);
    assertSame(first, mirror.open(List.of(key.publicKey()), Duration.ofMinutes(1)));
    assertEquals("repository-silent", refused(() -> open(mirror)));
    assertEquals(
        "repository-silent",
        refused(() -> mirror.open(List.of(key.publicKey()), Duration.ofMinutes(1))));
  }

  @Test
  void aKeyThatNobodyTrustsIsRefusedByItsAddress() {
    PublicKey other = new PublicKey("MCowBQYDK2VwAyEAeYoPG/fdMELKuYZ5uZnEN9yag1ocZjJDXNVgI7R3ksQ=");
    ProfileException refused =
        assertThrows(ProfileException.class, () -> mirror().open(List.of(other), Duration.ZERO));
    assertEquals("untrusted-key", refused.code());
    assertEquals(place() + "/", refused.arguments().get(0).toString());
  }

  @Test
  void aChangedIndexIsRefusedByItsAddress() throws IOException {
    Path index = served.resolve("index.json");
    Files.writeString(index, Files.readString(index).replace("1.0.0", "1.0.1"));
    ProfileException refused = assertThrows(ProfileException.class, () -> open(mirror()));
    assertEquals("index-tampered", refused.code());
    assertEquals(place() + "/", refused.arguments().get(0).toString());
  }

  @Test
  void anAddressWithoutARepositoryIsRefused() throws IOException {
    Files.delete(served.resolve("index.json.sig"));
    assertEquals("repository-absent", refused(() -> open(mirror())));
  }

  @Test
  void aServerThatTakesTheConnectionAndSaysNothingIsGivenUp() {
    instead.put("index.json", exchange -> await());
    assertEquals("repository-silent", refused(() -> open(impatient())));
  }

  @Test
  void aServerThatDribblesIsGivenUp() {
    instead.put(
        "index.json",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (end.getCount() > 0) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
          }
        });
    String code = refused(() -> open(impatient()));
    assertTrue(List.of("repository-silent", "repository-large").contains(code), code);
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aJarWithOtherBytesIsRefusedAndNotKept() throws IOException {
    byte[] bytes = Files.readAllBytes(served.resolve(JAR));
    bytes[bytes.length / 2] ^= 1;
    instead.put(JAR, exchange -> send(exchange, bytes));
    assertEquals("tampered", refused(() -> fetched(mirror())));
    assertEquals(List.of("index.json", "index.json.sig"), kept());
  }

  @Test
  void aJarThatIsLongerThanItsIndexSaysIsBrokenOff() throws IOException {
    byte[] bytes = java.util.Arrays.copyOf(Files.readAllBytes(served.resolve(JAR)), 1 << 20);
    instead.put(JAR, exchange -> send(exchange, bytes));
    assertEquals("repository-large", refused(() -> fetched(mirror())));
    assertEquals(List.of("index.json", "index.json.sig"), kept());
  }

  private List<String> kept() throws IOException {
    try (var files = Files.walk(mirrors)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aRepositoryThatGoesHalfwayIsSaidToBeSilent() throws IOException {
    Mirror mirror = mirror();
    Repository repository = open(mirror);
    server.stop(0);
    IndexedJar jar = repository.index().jars().get(0);
    assertEquals(
        "repository-silent",
        refused(() -> mirror.fetch(repository.path(jar), locked(repository, jar))));
  }

  @Test
  void aRedirectIsFollowedOnTheSameServerOnly() throws IOException {
    Files.move(served.resolve(JAR), served.resolve("moved.jar"));
    instead.put(JAR, sends("moved.jar"));
    assertTrue(Files.isRegularFile(fetched(mirror())));
    for (String elsewhere :
        List.of(
            "http://localhost:" + server.getAddress().getPort() + "/modules/moved.jar",
            "http://127.0.0.1:1/modules/moved.jar",
            "file:" + served.resolve("moved.jar"))) {
      instead.put("index.json", sends(elsewhere));
      assertEquals("repository-elsewhere", refused(() -> open(mirror())), elsewhere);
    }
    instead.put("index.json", sends("index.json"));
    assertEquals("repository-silent", refused(() -> open(mirror())));
  }

  @Test
  void onlyAPlainAddressIsOne() {
    assertEquals(Optional.empty(), Address.of("/srv/modules"));
    assertEquals(Optional.empty(), Address.of("C:\\modules"));
    assertEquals(
        "https://modules.region.example/stapel/",
        Address.of("https://modules.region.example/stapel").orElseThrow().toString());
    for (String wrong :
        List.of("https://", "http://name:secret@host/", "https://host/?a=b", "https://a b/")) {
      assertEquals("repository-address", refused(() -> Address.of(wrong)), wrong);
    }
  }
}
