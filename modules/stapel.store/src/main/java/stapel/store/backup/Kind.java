package stapel.store.backup;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import stapel.api.store.Database;

/** What a cell holds, whatever the engine calls it, and how it is written down. */
public enum Kind {
  /** Text of any length. */
  TEXT {
    @Override
    Object cell(Database.Row row, int column) throws SQLException {
      return row.text(column);
    }

    @Override
    Object parse(String text) {
      return text;
    }
  },
  /** A whole number. */
  INTEGER {
    @Override
    Object cell(Database.Row row, int column) throws SQLException {
      return row.empty(column) ? null : row.number(column);
    }

    @Override
    Object parse(String text) {
      return Long.valueOf(text);
    }
  },
  /** An exact decimal, with a point. */
  DECIMAL {
    @Override
    Object cell(Database.Row row, int column) throws SQLException {
      return row.decimal(column);
    }

    @Override
    String format(Object cell) {
      return ((BigDecimal) cell).toPlainString();
    }

    @Override
    Object parse(String text) {
      return new BigDecimal(text);
    }
  },
  /** True or false. */
  FLAG {
    @Override
    Object cell(Database.Row row, int column) throws SQLException {
      return row.empty(column) ? null : row.flag(column);
    }

    @Override
    Object parse(String text) {
      return Boolean.valueOf(text);
    }
  },
  /** A moment in UTC. */
  INSTANT {
    @Override
    Object cell(Database.Row row, int column) throws SQLException {
      return row.instant(column);
    }

    @Override
    Object parse(String text) {
      return Instant.parse(text);
    }
  },
  /** An ISO date. */
  DATE {
    @Override
    Object cell(Database.Row row, int column) throws SQLException {
      return row.date(column);
    }

    @Override
    Object parse(String text) {
      return LocalDate.parse(text);
    }
  },
  /** Bytes in base 64. */
  BYTES {
    @Override
    Object cell(Database.Row row, int column) throws SQLException {
      return row.bytes(column);
    }

    @Override
    String format(Object cell) {
      return Base64.getEncoder().encodeToString((byte[]) cell);
    }

    @Override
    Object parse(String text) {
      return Base64.getDecoder().decode(text);
    }
  };

  abstract Object cell(Database.Row row, int column) throws SQLException;

  abstract Object parse(String text);

  String format(Object cell) {
    return cell.toString();
  }

  void write(JsonWriter out, Database.Row row, int column) throws SQLException, IOException {
    Object cell = cell(row, column);
    out.value(cell == null ? null : format(cell));
  }

  Object read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    return parse(in.nextString());
  }

  /** The kind of a JDBC type. */
  static Kind of(int type, String column) throws SQLException {
    return switch (type) {
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
      case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
      case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
      case Types.BOOLEAN, Types.BIT -> FLAG;
      case Types.TIMESTAMP -> INSTANT;
      case Types.DATE -> DATE;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
      default ->
          throw new SQLException(
              "the column " + column + " has the type " + type + ", which no backup keeps");
    };
  }
}
