package stapel.mentoring.wish;

import java.util.List;
import java.util.Optional;
import stapel.api.view.ViewRequest;

/**
 * Whose page a form of wishes stands on, and what of it may still be changed there.
 *
 * @param view id of the page
 * @param command id of what it sends; its fields are labelled by it
 * @param choices pages of all the reader's teams or calls; empty when there is one only
 * @param paired the pair that stands, once the lists are closed
 */
public record WishPage(String view, String command, List<Choice> choices, Optional<Paired> paired) {

  /** Copies the choices. */
  public WishPage {
    choices = List.copyOf(choices);
  }

  /** A page of a team or call; chosen is the one that is shown. */
  public record Choice(String title, String address, boolean chosen) {}

  /** The pair that stands. */
  public record Paired(List<Partner> partners) {

    /** Copies the partners. */
    public Paired {
      partners = List.copyOf(partners);
    }
  }

  /** Those of the other side who are one thing to the reader, and what that is in words. */
  public record Partner(String role, List<String> names) {

    /** Copies the names. */
    public Partner {
      names = List.copyOf(names);
    }
  }

  /** A page where everything may be changed. */
  static WishPage open(String view, String command) {
    return new WishPage(view, command, List.of(), Optional.empty());
  }

  /** Its address for this row. */
  public String here(ViewRequest request, String row) {
    return request.address(view, "row", row);
  }
}
