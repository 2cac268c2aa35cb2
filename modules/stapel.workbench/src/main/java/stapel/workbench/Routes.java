package stapel.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import stapel.workbench.list.Lists;

/** Which address is which page. */
final class Routes implements AutoCloseable {

  private final Pages pages;
  private final Login login;
  private final Home home;
  private final Lists lists;

  Routes(Pages pages) {
    this.pages = pages;
    this.login = new Login(pages);
    this.home = new Home(pages);
    this.lists = new Lists(pages);
  }

  void assets(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.assets().send(request, response);
  }

  void go(Visit visit) throws IOException {
    switch (visit.request().getServletPath()) {
      case "/d" -> data(visit, visit.parts());
      default -> single(visit);
    }
  }

  private void single(Visit visit) throws IOException {
    String path = visit.request().getServletPath();
    switch (path) {
      case "", "/" -> home.show(visit);
      case "/login" -> login.show(visit);
      case "/logout" -> login.signOut(visit);
      case "/language" -> login.language(visit);
      default -> throw Refused.notFound(path);
    }
  }

  private void data(Visit visit, List<String> parts) throws IOException {
    switch (parts.size()) {
      case 1 -> lists.show(visit, parts.get(0));
      default -> throw Refused.notFound(visit.request().getRequestURI());
    }
  }

  @Override
  public void close() {
    // nothing yet
  }
}
