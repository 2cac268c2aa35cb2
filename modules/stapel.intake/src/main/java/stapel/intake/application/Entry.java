package stapel.intake.application;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import stapel.intake.field.Answers;

/**
 * What an application says, read and checked. Texts are empty where nothing was given.
 *
 * @param number as given, empty to take the next one
 * @param territory code of the region
 * @param amount in minor units of the call's currency
 * @param submitted when it was received, as the file or the paper says
 * @param person name of the contact
 */
public record Entry(
    String number,
    String title,
    String organisation,
    String inn,
    String ogrn,
    String territory,
    OptionalLong amount,
    Optional<Instant> submitted,
    String person,
    String email,
    String phone,
    Answers answers) {

  /** The same under this number. */
  public Entry numbered(String newNumber) {
    return new Entry(
        newNumber,
        title,
        organisation,
        inn,
        ogrn,
        territory,
        amount,
        submitted,
        person,
        email,
        phone,
        answers);
  }
}
