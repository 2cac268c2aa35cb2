package stapel.intake.call;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stapel.api.Problem;
import stapel.intake.api.CallFacts;
import stapel.intake.api.CallState;

/**
 * What the terms of a call must keep to, and which of them are fixed once applicants rely on them.
 */
final class CallTerms {

  private static final Pattern NUMBER = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");

  private CallTerms() {}

  /** A number is part of column keys and addresses for ever. */
  static List<Problem> number(String number) {
    return NUMBER.matcher(number).matches()
        ? List.of()
        : List.of(Problem.at("number", "intake.number-form"));
  }

  static List<Problem> dates(Optional<Instant> opens, Optional<Instant> closes) {
    boolean turned = opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get());
    return turned ? List.of(Problem.at("closes", "intake.closes-before-opens")) : List.of();
  }

  /** Whole days from the opening to the deadline, 0 while one of them is missing. */
  static long days(CallFacts facts) {
    boolean dated = facts.opens().isPresent() && facts.closes().isPresent();
    return dated ? ChronoUnit.DAYS.between(facts.opens().get(), facts.closes().get()) : 0;
  }

  /**
   * A form shows minutes: a moment that is given back within the same minute has not been changed.
   */
  static Optional<Instant> kept(Optional<Instant> now, Optional<Instant> wanted) {
    boolean same =
        now.isPresent()
            && wanted.isPresent()
            && now.get()
                .truncatedTo(ChronoUnit.MINUTES)
                .equals(wanted.get().truncatedTo(ChronoUnit.MINUTES));
    return same ? now : wanted;
  }

  /** What the wanted terms change although the state of the call no longer allows it. */
  static List<Problem> fixed(CallFacts now, CallFacts wanted) {
    List<Problem> problems = new ArrayList<>();
    if (now.state() != CallState.DRAFT) {
      if (now.blind() != wanted.blind()) {
        problems.add(Problem.at("blind", "intake.fixed-by-publishing"));
      }
      if (!now.currency().equals(wanted.currency())) {
        problems.add(Problem.at("currency", "intake.fixed-by-publishing"));
      }
    }
    if (now.state() != CallState.DRAFT && now.state() != CallState.PUBLISHED) {
      if (!now.opens().equals(wanted.opens())) {
        problems.add(Problem.at("opens", "intake.fixed-by-opening"));
      }
      if (!now.closes().equals(wanted.closes())) {
        problems.add(Problem.at("closes", "intake.use-extension"));
      }
      if (!now.zone().equals(wanted.zone())) {
        problems.add(Problem.at("zone", "intake.fixed-by-opening"));
      }
    }
    return problems;
  }
}
