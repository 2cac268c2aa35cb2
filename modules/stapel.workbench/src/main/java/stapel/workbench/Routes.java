package stapel.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import stapel.api.store.Sheets;
import stapel.platform.api.Modules;
import stapel.workbench.admin.AccountPages;
import stapel.workbench.admin.BackupPage;
import stapel.workbench.admin.HelpPages;
import stapel.workbench.admin.PreferencePages;
import stapel.workbench.form.Answers;
import stapel.workbench.form.Execution;
import stapel.workbench.form.Forms;
import stapel.workbench.list.Exports;
import stapel.workbench.list.Lists;
import stapel.workbench.list.RowPages;
import stapel.workbench.view.Feeds;
import stapel.workbench.view.Views;

/** Which address is which page. */
final class Routes implements AutoCloseable {

  private final Pages pages;
  private final Login login;
  private final Home home;
  private final Views views;
  private final Feeds feeds = new Feeds();
  private final PreferencePages preferences;
  private final BackupPage backup = new BackupPage();
  private final AccountPages account;
  private final HelpPages help;
  private final Lists lists;
  private final RowPages rows;
  private final Exports exports = new Exports();
  private final Forms forms;
  private final Execution execution;

  Routes(Pages pages) {
    this.pages = pages;
    this.login = new Login(pages);
    this.views = new Views(pages);
    this.home = new Home(pages, views);
    this.preferences = new PreferencePages();
    this.account = new AccountPages(pages);
    this.help = new HelpPages(pages);
    this.lists = new Lists(pages);
    this.rows = new RowPages(pages);
    this.forms = new Forms(pages);
    this.execution = new Execution(forms, new Answers(pages, views));
  }

  void assets(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.assets().send(request, response);
  }

  void go(Visit visit) throws IOException {
    switch (visit.request().getServletPath()) {
      case "/d" -> data(visit, visit.parts());
      case "/c" -> command(visit, visit.parts());
      case "/v" -> view(visit, visit.parts());
      case "/f" -> feeds.send(visit, visit.parts());
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
      case "/preferences" -> preferences.show(visit);
      case "/preferences.json" -> preferences.export(visit);
      case "/modules" -> modules(visit);
      case "/backup" -> backup.send(visit);
      case "/account" -> account.show(visit);
      case "/help" -> help.show(visit);
      default -> throw Refused.notFound(path);
    }
  }

  private static void modules(Visit visit) {
    if (!visit.platform().commands().may(visit.caller(), Modules.PERMISSION, "platform")) {
      throw Refused.forbidden();
    }
    visit.redirect("/v/provisioning.modules");
  }

  private void data(Visit visit, List<String> parts) throws IOException {
    if (parts.size() == 1) {
      list(visit, parts.get(0));
    } else if (parts.size() == 2) {
      rows.show(visit, parts.get(0), parts.get(1));
    } else if (parts.size() == 4 && parts.get(2).equals("file")) {
      rows.file(visit, parts.get(0), parts.get(1), parts.get(3));
    } else {
      throw Refused.notFound(visit.request().getRequestURI());
    }
  }

  private void list(Visit visit, String name) throws IOException {
    int dot = name.lastIndexOf('.');
    switch (dot < 0 ? "" : name.substring(dot)) {
      case ".csv" -> exports.send(visit, name.substring(0, dot), Sheets.Format.CSV);
      case ".xlsx" -> exports.send(visit, name.substring(0, dot), Sheets.Format.XLSX);
      case ".json" -> exports.send(visit, name.substring(0, dot), Sheets.Format.JSON);
      default -> lists.show(visit, name);
    }
  }

  private void view(Visit visit, List<String> parts) throws IOException {
    if (parts.size() != 1) {
      throw Refused.notFound(visit.request().getRequestURI());
    }
    views.show(visit, parts.get(0));
  }

  private void command(Visit visit, List<String> parts) throws IOException {
    boolean post = visit.request().getMethod().equals("POST");
    String what = parts.size() == 2 ? parts.get(1) : parts.size() == 1 ? "" : "/";
    if (what.isEmpty() && post) {
      execution.execute(visit, parts.get(0));
    } else if (what.isEmpty()) {
      forms.show(visit, parts.get(0));
    } else if (what.equals("progress")) {
      execution.progress(visit, parts.get(0));
    } else if (what.equals("cancel") && post) {
      execution.cancel(visit);
    } else {
      throw Refused.notFound(visit.request().getRequestURI());
    }
  }

  @Override
  public void close() {
    feeds.close();
    views.close();
  }
}
