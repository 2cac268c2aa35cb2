package stapel.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfferTest {

  private static final List<Offer> ALL =
      List.of(
          offer("create-call", "intake.calls", "intake.programmes", "LIST"),
          offer("edit-programme", "intake.programmes", "", "ROW"),
          offer("remind", "intake.programmes", "", "SELECTION"),
          offer("create-programme", "intake.programmes", "", "LIST"),
          offer("call-by-others", "", "", "NONE"));

  private static Offer offer(String id, String dataset, String follows, String place) {
    return new Offer(id, "intake.manage", dataset, "", follows, place, "CHANGE", "");
  }

  @Test
  void theNextStepStandsOnTheRowItFollows() {
    assertEquals(List.of("create-call", "edit-programme", "remind"), on("intake.programmes"));
    assertEquals(List.of(), on("intake.calls"));
  }

  private static List<String> on(String dataset) {
    Stream<Offer> there = ALL.stream().filter(offer -> offer.standsOnRow(dataset));
    return there.map(Offer::id).toList();
  }
}
