package stapel.intake.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import stapel.api.view.ViewRequest;
import stapel.intake.api.CallPart.Step;
import stapel.intake.api.CallState;

/** What an operator does next with a call, the one thing of its state first. */
final class Steps {

  private Steps() {}

  /**
   * For a call in this state.
   *
   * @param submitted how many applications wait to be marked as eligible
   */
  static List<Step> of(ViewRequest request, String call, CallState state, long submitted) {
    List<Step> steps = new ArrayList<>();
    switch (state) {
      case DRAFT -> {
        steps.add(subject(request, "intake.publish-call", call, true));
        steps.add(field(request, "intake.add-field", call));
        steps.add(subject(request, "intake.edit-call", call, false));
      }
      case PUBLISHED -> {
        steps.add(subject(request, "intake.open-call", call, true));
        steps.add(subject(request, "intake.unpublish-call", call, false));
      }
      case OPEN -> {
        steps.add(field(request, "intake.upload", call));
        steps.add(entry(request, call));
        steps.add(subject(request, "intake.extend-call", call, false));
        steps.add(subject(request, "intake.close-call", call, true));
      }
      case CLOSED -> {
        if (submitted > 0) {
          steps.add(subject(request, "intake.accept-all", call, false));
        }
        steps.add(entry(request, call));
        steps.add(subject(request, "intake.extend-call", call, false));
        steps.add(subject(request, "intake.begin-review", call, true));
      }
      case DECIDED -> steps.add(subject(request, "intake.archive-call", call, false));
      case SUSPENDED -> steps.add(subject(request, "intake.resume-call", call, true));
      case IN_REVIEW, ARCHIVED, CANCELLED, VOID -> {
        // What is to be done in review is said by the modules that review.
      }
    }
    return steps;
  }

  private static Step subject(ViewRequest request, String command, String call, boolean primary) {
    String address =
        request.command(command)
            + "?subject=intake.calls/"
            + call
            + "&scope="
            + call
            + "&_back="
            + URLEncoder.encode(back(request, call), StandardCharsets.UTF_8);
    return new Step(request.text(command), address, primary);
  }

  private static Step field(ViewRequest request, String command, String call) {
    String address = request.command(command) + "?openCall=" + call + "&scope=" + call;
    return new Step(request.text(command), address, false);
  }

  private static Step entry(ViewRequest request, String call) {
    return new Step(
        request.text("intake.entry"), request.address("intake.entry", "scope", call), false);
  }

  private static String back(ViewRequest request, String call) {
    return request.address("intake.call", "id", call, "scope", call);
  }
}
