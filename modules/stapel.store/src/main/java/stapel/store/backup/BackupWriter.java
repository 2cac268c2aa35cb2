package stapel.store.backup;

import com.google.gson.Gson;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import stapel.api.store.Database;

/** Writes the entries of a backup one after another, with their digests. */
public final class BackupWriter implements AutoCloseable {

  private static final int FETCH = 500;

  private final ZipOutputStream zip;
  private final Map<String, String> digests = new LinkedHashMap<>();

  /** Begins a file. */
  public BackupWriter(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** One array a line, in the order of the columns that the first line names. */
  public void table(
      Table table, Connection connection, Function<ResultSet, Database.Row> rows, Runnable each)
      throws IOException, SQLException {
    DigestOutputStream out = begin("tables/" + table.qualified() + ".jsonl");
    Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    lines.write(new Gson().toJson(table.columns()) + "\n");
    Kind[] kinds = table.columns().values().toArray(Kind[]::new);
    try (PreparedStatement statement = connection.prepareStatement(table.select())) {
      statement.setFetchSize(FETCH);
      try (ResultSet result = statement.executeQuery()) {
        Database.Row row = rows.apply(result);
        while (result.next()) {
          line(lines, row, kinds);
          each.run();
        }
      }
    }
    lines.flush();
    end(out);
  }

  @SuppressWarnings("resource") // Closing it would close the file.
  private static void line(Writer lines, Database.Row row, Kind[] kinds)
      throws IOException, SQLException {
    JsonWriter json = new JsonWriter(lines);
    json.beginArray();
    for (int i = 0; i < kinds.length; i++) {
      kinds[i].write(json, row, i + 1);
    }
    json.endArray();
    json.flush();
    lines.write('\n');
  }

  /** An entry of bytes. */
  public void file(String name, InputStream bytes) throws IOException {
    DigestOutputStream out = begin(name);
    bytes.transferTo(out);
    end(out);
  }

  /** The last entry: with it the file is whole. */
  public void manifest(Function<Map<String, String>, Manifest> manifest) throws IOException {
    byte[] json = new Gson().toJson(manifest.apply(digests)).getBytes(StandardCharsets.UTF_8);
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(json);
    zip.closeEntry();
    zip.finish();
    zip.flush();
  }

  private DigestOutputStream begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    zip.putNextEntry(entry);
    digests.put(name, "");
    return new DigestOutputStream(zip, BackupFile.sha256());
  }

  private void end(DigestOutputStream out) throws IOException {
    out.flush();
    zip.closeEntry();
    String last = digests.keySet().stream().reduce((before, name) -> name).orElseThrow();
    digests.put(last, HexFormat.of().formatHex(out.getMessageDigest().digest()));
  }

  /** Leaves the stream open for its owner. */
  @Override
  public void close() throws IOException {
    zip.flush();
  }
}
