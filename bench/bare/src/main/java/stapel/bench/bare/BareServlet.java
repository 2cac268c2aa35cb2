package stapel.bench.bare;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads one row; writes the four rows that a command of the product writes, in one transaction. */
@Component(service = Servlet.class, property = "osgi.http.whiteboard.servlet.pattern=/bare")
public final class BareServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient BareDatabase database;

  /** Takes the database. */
  @Activate
  public BareServlet(@Reference BareDatabase database) {
    this.database = database;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      String title =
          database.transaction(
              connection -> {
                try (PreparedStatement select =
                    connection.prepareStatement("select title from item where id = ?")) {
                  select.setString(1, "1");
                  try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? rows.getString(1) : "";
                  }
                }
              });
      response.setContentType("text/plain");
      response.getWriter().write(title);
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String body =
        new String(
            request.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    String key = request.getHeader("Idempotency-Key");
    try {
      String id = database.transaction(connection -> BareRows.write(connection, key, body));
      response.setContentType("application/json");
      response.getWriter().write("{\"id\":\"" + id + "\"}");
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
  }
}
