package stapel.intake.api;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an application stands, from its first line to the alumni. */
public enum ApplicationState {
  /** Being written. */
  DRAFT,
  /** Handed in; the receipt time counts. */
  SUBMITTED,
  /** Given back to be completed. */
  RETURNED,
  /** Meets the conditions of the call. */
  ELIGIBLE,
  /** Does not, with the reason. */
  INELIGIBLE,
  /** With the experts. */
  IN_REVIEW,
  /** Has enough valid sheets. */
  REVIEWED,
  /** Has fewer sheets than the rule asks for: never silently ranked. */
  SHORT_OF_MARKS,
  /** Among the chosen. */
  SHORTLISTED,
  /** On the ordered list of those who move up. */
  RESERVE,
  /** Not chosen. */
  REJECTED,
  /** A place is offered and an answer awaited. */
  OFFERED,
  /** The place is taken. */
  ACCEPTED,
  /** The place is refused by the applicant. */
  DECLINED,
  /** The answer did not come in time. */
  LAPSED,
  /** Takes part. */
  IN_PROGRAMME,
  /** Goes to the finale. */
  FINALIST,
  /** Has completed the programme. */
  GRADUATED,
  /** Had to leave it. */
  EXPELLED,
  /** Graduated in an earlier season. */
  ALUMNI,
  /** Taken back by the applicant before an offer. */
  WITHDRAWN,
  /** Back after an upheld appeal; goes on where the appeal says. */
  REINSTATED;

  /** The stored key and the name in messages: the constant in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of this {@link #key}. */
  public static ApplicationState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** The states that may follow; empty at an end. */
  public Set<ApplicationState> next() {
    return switch (this) {
      case DRAFT, RETURNED -> EnumSet.of(SUBMITTED, WITHDRAWN);
      case SUBMITTED -> EnumSet.of(RETURNED, ELIGIBLE, INELIGIBLE, WITHDRAWN);
      case ELIGIBLE -> EnumSet.of(IN_REVIEW, INELIGIBLE, WITHDRAWN);
      case INELIGIBLE, EXPELLED -> EnumSet.of(REINSTATED);
      case IN_REVIEW -> EnumSet.of(REVIEWED, SHORT_OF_MARKS, INELIGIBLE, WITHDRAWN);
      case REVIEWED -> EnumSet.of(IN_REVIEW, SHORTLISTED, RESERVE, REJECTED, WITHDRAWN);
      case SHORT_OF_MARKS ->
          EnumSet.of(IN_REVIEW, REVIEWED, SHORTLISTED, RESERVE, REJECTED, WITHDRAWN);
      case SHORTLISTED -> EnumSet.of(REVIEWED, RESERVE, REJECTED, OFFERED, WITHDRAWN);
      case RESERVE -> EnumSet.of(REVIEWED, SHORTLISTED, REJECTED, OFFERED, WITHDRAWN);
      case REJECTED -> EnumSet.of(REVIEWED, SHORTLISTED, RESERVE, REINSTATED);
      case OFFERED -> EnumSet.of(ACCEPTED, DECLINED, LAPSED);
      case ACCEPTED -> EnumSet.of(IN_PROGRAMME);
      case IN_PROGRAMME -> EnumSet.of(FINALIST, GRADUATED, EXPELLED);
      case FINALIST -> EnumSet.of(GRADUATED, EXPELLED);
      case GRADUATED -> EnumSet.of(ALUMNI);
      case REINSTATED ->
          EnumSet.of(ELIGIBLE, IN_REVIEW, REVIEWED, SHORTLISTED, RESERVE, IN_PROGRAMME);
      case DECLINED, LAPSED, ALUMNI, WITHDRAWN -> EnumSet.noneOf(ApplicationState.class);
    };
  }

  /** True when this state may follow at once. */
  public boolean mayBecome(ApplicationState wanted) {
    return next().contains(wanted);
  }
}
