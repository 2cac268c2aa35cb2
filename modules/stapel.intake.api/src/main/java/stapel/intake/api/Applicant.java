package stapel.intake.api;

import java.util.Objects;

/**
 * Who stands behind an application and what it is about, for modules that find conflicts of
 * interest and experts who know the subject. Immutable; never shown to anybody as it is.
 */
public final class Applicant {

  private final String application;
  private final String inn;
  private final String email;
  private final String words;

  private Applicant(String application, String inn, String email, String words) {
    this.application = Objects.requireNonNull(application);
    this.inn = Objects.requireNonNull(inn);
    this.email = Objects.requireNonNull(email);
    this.words = Objects.requireNonNull(words);
  }

  /** The facts of one application; see the accessors. */
  public static Applicant of(String application, String inn, String email, String words) {
    return new Applicant(application, inn, email, words);
  }

  /** Id of the application. */
  public String application() {
    return application;
  }

  /** Taxpayer number of the organisation; may be empty. */
  public String inn() {
    return inn;
  }

  /** E-mail address of the contact, in lower case; may be empty. */
  public String email() {
    return email;
  }

  /** Title and answers as one text in no particular form; may be empty. */
  public String words() {
    return words;
  }
}
