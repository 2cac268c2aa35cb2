package stapel.intake.sheet;

import java.util.List;

/**
 * One thing that is wrong in a file.
 *
 * @param row as a person counts, 0 when it concerns the whole file
 * @param header of the column, empty when it concerns the row
 * @param code without the module's prefix, worded as {@code intake.import_problems.problem.<code>}
 * @param given what the cell holds, cut
 */
record Fault(int row, String header, String code, String given) {

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

  Fault {
    header = cut(header);
    given = cut(given);
  }

  private static String cut(String text) {
    return text.length() <= 300 ? text : text.substring(0, 299) + "…";
  }
}
