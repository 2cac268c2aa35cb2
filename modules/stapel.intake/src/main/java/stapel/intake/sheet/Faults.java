package stapel.intake.sheet;

import java.util.List;

/**
 * What can be wrong in a file of applications, worded as {@code
 * intake.import_problems.problem.<code>}.
 */
final class Faults {

  /** Every code a row can have. */
  static final List<String> CODES =
      List.of(
          "title-missing",
          "number-twice",
          "application-number-taken",
          "number-characters",
          "too-long",
          "email-form",
          "inn-bad_characters",
          "inn-bad_length",
          "inn-bad_checksum",
          "ogrn-bad_characters",
          "ogrn-bad_length",
          "ogrn-bad_prefix",
          "ogrn-bad_checksum",
          "no-territory",
          "amount-form",
          "moment-form",
          "received-later",
          "answer-missing",
          "answer-short_text",
          "answer-long_text",
          "answer-number",
          "answer-money",
          "answer-date",
          "answer-choice",
          "title-column-missing",
          "column-missing",
          "target-twice",
          "no-target",
          "no-rows");

  private Faults() {}
}
