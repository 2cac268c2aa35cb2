package stapel.workbench;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Id;
import stapel.api.Refusal;

/**
 * What a person gets instead of a page: sentences for a refusal, a reference number for a fault of
 * ours.
 */
public final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Pages pages;

  /** Sends its pages there. */
  public Failures(Pages pages) {
    this.pages = pages;
  }

  /** Answers a request that threw. */
  public void answer(Visit visit, RuntimeException failure) throws IOException {
    if (visit.response().isCommitted()) {
      reference("sending " + place(visit), failure, visit);
      throw failure;
    }
    if (failure instanceof Refusal refusal) {
      refused(visit, refusal);
    } else {
      String number = reference("answering " + place(visit), failure, visit);
      send(visit, 500, List.of(visit.words().text("failed", number)));
    }
  }

  /** The address without what is secret in that of a feed. */
  private static String place(Visit visit) {
    String path = visit.request().getRequestURI();
    return path.startsWith("/f/") ? "/f" : path;
  }

  /** Logs a fault under a number that a person can read out. */
  public static String reference(String doing, Throwable fault, Visit visit) {
    String number = Id.next(visit.platform().clock().instant()).substring(18);
    LOG.warn("{} failed, reference {}", doing, number, fault);
    return number;
  }

  private void refused(Visit visit, Refusal refusal) throws IOException {
    int status = Refused.status(refusal.kind());
    if (status == 503 || status == 429) {
      visit.response().setHeader("Retry-After", "5");
    }
    send(visit, status, visit.platform().wording().problems(refusal, visit.caller().language()));
  }

  private static String title(int status) {
    return switch (status) {
      case 404 -> "title.missing";
      case 503 -> "title.soon";
      default -> status >= 500 ? "title.failed" : "title.refused";
    };
  }

  private void send(Visit visit, int status, List<String> sentences) throws IOException {
    String title = visit.words().text(title(status));
    if (visit.caller().known()) {
      pages.send(
          visit,
          status,
          Pages.Heading.of(title),
          pages.templates().failure(visit.words(), sentences));
    } else {
      visit.response().setStatus(status);
      pages.part(visit, pages.templates().failure(visit.words(), sentences));
    }
  }
}
