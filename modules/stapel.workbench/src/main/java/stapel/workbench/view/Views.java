package stapel.workbench.view;

import gg.jte.Content;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import stapel.api.Refusal;
import stapel.api.Registry;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.platform.api.Calls;
import stapel.workbench.Failures;
import stapel.workbench.Navigation;
import stapel.workbench.Pages;
import stapel.workbench.Refused;
import stapel.workbench.Visit;

/**
 * Pages that modules draw themselves, each behind a boundary that keeps its faults from the rest.
 */
public final class Views implements AutoCloseable {

  /** For a view that lets itself be interrupted when its time is over. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Pages pages;
  private final Bulkhead bulkhead = new Bulkhead();

  /** Sends its pages there. */
  public Views(Pages pages) {
    this.pages = pages;
  }

  /** {@code /v/<view>}. */
  public void show(Visit visit, String id) throws IOException {
    show(visit, id, 200, Map.of());
  }

  /** A view's form again, with what was typed in the parameters and what is wrong with it. */
  public void again(Visit visit, String id, int status, Map<String, String> problems)
      throws IOException {
    show(visit, id, status, problems);
  }

  private void show(Visit visit, String id, int status, Map<String, String> problems)
      throws IOException {
    Registry.Entry<View> entry =
        visit
            .platform()
            .registries()
            .of(View.class)
            .find(id)
            .orElseThrow(() -> Refused.notFound(id));
    if (!Navigation.mayOpen(visit, entry)) {
      throw Refused.notFound(id);
    }
    Drawn made = draw(visit, entry, problems);
    Drawn drawn = made.status() == 200 ? made.with(status) : made;
    visit.response().setStatus(drawn.status());
    if (drawn.status() == 503) {
      visit.response().setHeader("Retry-After", "5");
    }
    if (drawn.bare()) {
      Pages.write(visit, drawn.html());
    } else {
      Content content = Pages.html(drawn.html());
      boolean own =
          !entry.property("perspective").isEmpty()
              || !module(entry.property("dataset")).equals(module(id));
      String current = own ? id : entry.property("dataset");
      pages.send(visit, drawn.status(), Pages.Heading.of(drawn.title(), current), content);
    }
  }

  /** The module of an id; a page about another module's rows stands in its own perspective. */
  private static String module(String id) {
    return id.substring(0, Math.max(0, id.indexOf('.')));
  }

  /** The views that are cards of the home page, each with its title. */
  public List<Content> cards(Visit visit) {
    List<Content> cards = new ArrayList<>();
    for (Navigation.Item item : Navigation.cards(visit)) {
      visit
          .platform()
          .registries()
          .of(View.class)
          .find(item.id())
          .map(entry -> draw(visit, entry, Map.of()))
          .filter(drawn -> !drawn.html().isBlank())
          .ifPresent(
              drawn -> cards.add(pages.templates().card(drawn.title(), Pages.html(drawn.html()))));
    }
    return cards;
  }

  private Drawn draw(Visit visit, Registry.Entry<View> entry, Map<String, String> problems) {
    String name = visit.labels().name(entry.id());
    Map<String, String> parameters = parameters(visit);
    try {
      Calls calls = visit.platform().calls();
      return bulkhead.run(
          calls.limit(Calls.Kind.VIEW).plus(GRACE),
          () -> calls.call(entry, Calls.Kind.VIEW, () -> call(visit, entry, parameters, problems)));
    } catch (Bulkhead.Late e) {
      String number = Failures.reference("waiting for view " + entry.id(), e, visit);
      return card(visit, 503, name, visit.words().text("view.late", number));
    } catch (ExecutionException e) {
      Optional<Refusal> refusal = refusal(entry, e.getCause());
      if (refusal.isPresent()) {
        List<String> sentences =
            visit.platform().wording().problems(refusal.get(), visit.caller().language());
        return card(visit, Refused.status(refusal.get().kind()), name, String.join(" ", sentences));
      }
      String number = Failures.reference("showing view " + entry.id(), e.getCause(), visit);
      return card(visit, 500, name, visit.words().text("view.failed", number));
    }
  }

  /** What fails because its module was taken out meanwhile is refused, not a fault of ours. */
  private static Optional<Refusal> refusal(Registry.Entry<View> entry, Throwable cause) {
    if (cause instanceof Refusal refusal) {
      return Optional.of(refusal);
    }
    try {
      entry.get();
      return Optional.empty();
    } catch (Refusal gone) {
      return Optional.of(gone);
    }
  }

  /** On a thread of the bulkhead, with a read transaction of its own. */
  private Drawn call(
      Visit visit,
      Registry.Entry<View> entry,
      Map<String, String> parameters,
      Map<String, String> problems) {
    return visit
        .platform()
        .datasets()
        .read(
            visit.caller(),
            reader -> {
              Shown shown =
                  new Shown(
                      visit,
                      parameters,
                      entry.messages(),
                      reader,
                      problems,
                      name -> pages.assets().address(entry.bundle(), name));
              Page page = entry.get().show(shown);
              StringWriter html = new StringWriter(8_192);
              try {
                page.content().writeTo(html);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException("writing view " + entry.id(), e);
              }
              return new Drawn(200, page.title(), html.toString(), false);
            });
  }

  private static Map<String, String> parameters(Visit visit) {
    Map<String, String> parameters = new LinkedHashMap<>();
    visit
        .request()
        .getParameterMap()
        .keySet()
        .forEach(name -> visit.parameter(name).ifPresent(value -> parameters.put(name, value)));
    return parameters;
  }

  private Drawn card(Visit visit, int status, String title, String sentence) {
    gg.jte.output.StringOutput out = new gg.jte.output.StringOutput();
    pages.templates().failure(visit.words(), List.of(sentence)).render(out);
    return new Drawn(status, title, out.toString(), visit.partial());
  }

  @Override
  public void close() {
    bulkhead.close();
  }

  private record Drawn(int status, String title, String html, boolean bare) {

    private Drawn with(int given) {
      return new Drawn(given, title, html, bare);
    }
  }
}
