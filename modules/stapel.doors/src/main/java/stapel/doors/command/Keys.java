package stapel.doors.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.command.Upload;
import stapel.api.store.Database;
import stapel.api.store.StoreException;
import stapel.doors.codec.Json;
import stapel.platform.api.CommandDoor.Request;

/** Idempotency keys: one person's key stands for one request for 24 hours. Inside a transaction. */
final class Keys {

  static final Duration KEPT = Duration.ofHours(24);

  private static final int LONGEST = 200;

  private final Database database;

  Keys(Database database) {
    this.database = database;
  }

  /**
   * Claims the key for this request; the stored answer when it was answered already. Nearly every
   * key is new, so the first attempt claims it without looking.
   *
   * @param secrets names of fields whose values are not looked at
   * @param again false at the first attempt
   * @throws Taken when the key is there already: everything is to begin again
   */
  Optional<Result> claim(
      String person, String key, Request request, Set<String> secrets, Instant now, boolean again) {
    if (key.length() > LONGEST) {
      throw Refusal.of(Keys.class, Refusal.Kind.INVALID, Problem.of("key.long", LONGEST));
    }
    String digest = digest(request, secrets);
    if (again) {
      Optional<Result> known = known(person, key, digest, now);
      if (known.isPresent()) {
        return known;
      }
    }
    try {
      database.update(
          "insert into idempotency (person, request_key, command, digest, created_at) values (?, ?, ?, ?, ?)",
          person,
          key,
          request.command(),
          digest,
          now);
    } catch (StoreException e) {
      throw e.reason() == StoreException.Cause.DUPLICATE ? new Taken(e) : e;
    }
    return Optional.empty();
  }

  /** The answer that the key stands for; a key that is too old is forgotten. */
  private Optional<Result> known(String person, String key, String digest, Instant now) {
    Optional<Stored> stored =
        database.one(
            "select digest, answer, created_at from idempotency where person = ? and request_key = ?",
            row -> new Stored(row.text(1), row.text(2), row.instant(3)),
            person,
            key);
    if (stored.isPresent()) {
      if (!stored.get().since.isBefore(now.minus(KEPT))) {
        return Optional.of(answer(stored.get(), digest));
      }
      database.update("delete from idempotency where person = ? and request_key = ?", person, key);
    }
    return Optional.empty();
  }

  /** Keeps the answer under the claimed key. */
  void answered(String person, String key, Result result) {
    database.update(
        "update idempotency set answer = ? where person = ? and request_key = ?",
        Results.write(result),
        person,
        key);
  }

  /** Forgets the key with its answer. */
  void forget(String person, String key) {
    database.update("delete from idempotency where person = ? and request_key = ?", person, key);
  }

  private static Result answer(Stored stored, String digest) {
    if (!stored.digest.equals(digest)) {
      throw Refusal.of(Keys.class, Refusal.Kind.INVALID, Problem.of("key.reused"));
    }
    return Results.read(stored.answer);
  }

  /**
   * A quick digest of a password would undo its slow hash, so secret fields count only as given.
   */
  private static String digest(Request request, Set<String> secrets) {
    Map<String, Object> fields = new TreeMap<>(request.fields());
    fields.replaceAll((name, value) -> secrets.contains(name) ? "" : value);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String body = Json.write(List.of(request.command(), canonical(fields)));
      return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same for the same request whatever the order of its fields; a file counts by its bytes. */
  private static Object canonical(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, element) -> sorted.put(String.valueOf(key), canonical(element)));
      return sorted;
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(Keys::canonical).toList();
    }
    if (value instanceof Upload upload) {
      return List.of(upload.name(), bytes(upload));
    }
    return value == null ? "" : value.toString();
  }

  private static String bytes(Upload upload) {
    try (InputStream in = upload.open()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] part = new byte[65_536];
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        digest.update(part, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("reading the upload " + upload.name(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Stored(String digest, String answer, Instant since) {}

  /** The key is there already, perhaps only just; the call begins again and finds its answer. */
  static final class Taken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Taken(StoreException cause) {
      super(cause);
    }
  }
}
