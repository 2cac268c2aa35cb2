package stapel.store.backup;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import stapel.platform.api.Transactions;

/** Fills one table from its entry. */
public final class TableFill {

  private static final int BATCH = 500;

  private final Transactions transactions;

  /** Works in the open transaction. */
  public TableFill(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Replaces the rows of the table, which has the columns that the entry names. */
  public void fill(String name, InputStream entry, Runnable each) throws IOException, SQLException {
    String[] parts = name.split("\\.");
    Connection connection = transactions.connection();
    BufferedReader lines = new BufferedReader(new InputStreamReader(entry, StandardCharsets.UTF_8));
    Map<String, Kind> columns =
        new Gson()
            .fromJson(lines.readLine(), new TypeToken<LinkedHashMap<String, Kind>>() {}.getType());
    Table table = new Table(parts[0], parts[1], columns);
    Kind[] kinds = columns.values().toArray(Kind[]::new);
    try (PreparedStatement empty = connection.prepareStatement("delete from " + table.qualified());
        PreparedStatement insert = connection.prepareStatement(table.insert())) {
      empty.executeUpdate();
      int waiting = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        transactions.bind(insert, 1, cells(line, kinds));
        insert.addBatch();
        each.run();
        if (++waiting == BATCH) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        insert.executeBatch();
      }
    }
  }

  private static Object[] cells(String line, Kind[] kinds) throws IOException {
    try (JsonReader json = new JsonReader(new StringReader(line))) {
      Object[] cells = new Object[kinds.length];
      json.beginArray();
      for (int i = 0; i < kinds.length; i++) {
        cells[i] = kinds[i].read(json);
      }
      json.endArray();
      return cells;
    }
  }
}
