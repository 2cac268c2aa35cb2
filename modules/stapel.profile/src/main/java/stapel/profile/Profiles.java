package stapel.profile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The history of a data directory: {@code profiles/1.json}, {@code profiles/2.json} and so on. */
public final class Profiles {

  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();
  private static final String ENDING = ".json";

  private final Path folder;

  /** Of this data directory. */
  public Profiles(Path data) {
    this.folder = data.resolve("profiles");
  }

  /** All of them, the newest first; empty before the first start. */
  public List<Profile> all() throws IOException {
    return numbers().stream().map(this::read).toList();
  }

  /** All of them, the oldest first; each is read when the stream comes to it. */
  public Stream<Profile> oldestFirst() throws IOException {
    return numbers().stream().sorted().map(this::read);
  }

  /** The one that a start takes; empty before the first start. */
  public Optional<Profile> current() throws IOException {
    return numbers().stream()
        .map(this::read)
        .filter(profile -> profile.state() == Profile.State.KEPT)
        .findFirst();
  }

  /** The number that the next profile gets. */
  public int next() throws IOException {
    return numbers().stream().findFirst().orElse(0) + 1;
  }

  /**
   * Reads one.
   *
   * @throws ProfileException when it is not there or is no profile
   */
  public Profile read(int number) {
    Path file = file(number);
    try {
      Profile profile = GSON.fromJson(Files.readString(file), Profile.class);
      if (profile == null || profile.number() != number || profile.state() == null) {
        throw new ProfileException("profile-broken", file);
      }
      return profile;
    } catch (java.nio.file.NoSuchFileException e) {
      throw new ProfileException("no-profile", number);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("reading " + file, e);
    } catch (JsonParseException | NullPointerException e) {
      throw new ProfileException("profile-broken", file);
    }
  }

  /** Writes one, so that a reader finds the old file or the new one. */
  public void write(Profile profile) throws IOException {
    byte[] bytes = (GSON.toJson(profile) + "\n").getBytes(StandardCharsets.UTF_8);
    DurableFile.write(file(profile.number()), bytes);
  }

  private Path file(int number) {
    return folder.resolve(number + ENDING);
  }

  private List<Integer> numbers() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[1-9][0-9]{0,8}\\" + ENDING))
          .map(name -> Integer.valueOf(name.substring(0, name.length() - ENDING.length())))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }
}
