package stapel.intake.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import stapel.api.view.ViewRequest;
import stapel.intake.api.CallPart;
import stapel.intake.api.CallState;

/** The way of a call as its timeline shows it. */
public final class Stages {

  private static final List<Set<CallState>> WAY =
      List.of(
          EnumSet.of(CallState.DRAFT, CallState.PUBLISHED),
          EnumSet.of(CallState.OPEN),
          EnumSet.of(CallState.CLOSED),
          EnumSet.of(CallState.IN_REVIEW),
          EnumSet.of(CallState.DECIDED, CallState.ARCHIVED));
  private static final List<String> NAMES =
      List.of("prepare", "open", "check", "review", "decided");

  private Stages() {}

  /** Place of a state on the way, -1 for one that left it. */
  static int place(CallState state) {
    for (int i = 0; i < WAY.size(); i++) {
      if (WAY.get(i).contains(state)) {
        return i;
      }
    }
    return -1;
  }

  /** The stages with what is said beneath each. */
  static List<Stage> of(ViewRequest request, CallState now, List<List<CallPart.Link>> beneath) {
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < WAY.size(); i++) {
      stages.add(
          new Stage(
              request.text("intake.call.stage." + NAMES.get(i)),
              beneath.get(i),
              i < place(now),
              i == place(now)));
    }
    return stages;
  }

  static int count() {
    return WAY.size();
  }

  /** One stage. */
  public record Stage(String name, List<CallPart.Link> beneath, boolean past, boolean now) {}
}
