package stapel.experts.conflict;

import stapel.experts.expert.CallExpert;
import stapel.intake.api.Application;

/** A conflict of interest that follows from what is stored. */
public record Derived(Application application, CallExpert expert, Cause cause) {

  String pair() {
    return application.id() + " " + expert.id();
  }
}
