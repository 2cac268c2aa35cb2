package stapel.intake.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import stapel.api.view.Page;
import stapel.api.view.ViewRequest;

/**
 * Extension point: what a module adds to the operator's page of a call.
 *
 * <p>Called for each request of the page on its thread, in the order of the contributions, after
 * the page's permission was checked, and only when the caller has the contribution's own permission
 * in the call's scope, so not where its module is switched off. It has no veto; when it throws, its
 * place says so and the rest of the page lives. It reads only through the request's reader and
 * changes nothing. Words come from {@link stapel.api.Registries#messages} of its own bundle: {@link
 * ViewRequest#text} knows those of the page only.
 */
@ConsumerType
public interface CallPart {

  /**
   * The part for one call.
   *
   * @param call the call's id
   */
  Part part(ViewRequest request, String call);

  /**
   * One part; any of its lists may be empty.
   *
   * @param figures key figures for the head of the page
   * @param steps what to do next, in order
   * @param links lists and pages that belong to the call, each narrowed to it
   * @param body more of the page, below the figures
   */
  record Part(
      List<Figure> figures, List<Step> steps, List<Link> links, Optional<Page.Content> body) {

    /** Copies the lists. */
    public Part {
      figures = List.copyOf(figures);
      steps = List.copyOf(steps);
      links = List.copyOf(links);
    }
  }

  /**
   * A key figure with the rows behind it.
   *
   * @param stage the state of the call whose point of the timeline it stands beneath
   * @param words the figure as a phrase, {@code 6 wait for a third score}
   * @param address where its rows are, empty for none
   */
  record Figure(CallState stage, String words, String address) {}

  /** A list or a page, by its name. */
  record Link(String words, String address) {}

  /**
   * Something to do.
   *
   * @param words the verb, {@code Assign experts}
   * @param address of the form or page
   * @param primary true for the one thing that should be done now
   */
  record Step(String words, String address, boolean primary) {}
}
