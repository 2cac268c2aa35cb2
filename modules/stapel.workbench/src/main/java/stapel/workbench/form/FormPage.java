package stapel.workbench.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import stapel.workbench.Words;

/**
 * A command's form as its template draws it.
 *
 * @param action where it is posted
 * @param help what the command does, one sentence
 * @param subjects refs of the subjects, with their versions
 * @param subject their names
 * @param fixed values of fields that stand fast, by name
 * @param zone in which its moments are meant, empty when that is no question
 * @param inputs the fields
 * @param problems sentences that belong to no field
 * @param preview what would happen, said by a dry run
 * @param confirm the name to repeat, empty when nothing is destroyed
 * @param key the idempotency key
 * @param leave where a person goes who changes their mind, empty when nowhere
 * @param previewed true when a dry run is offered
 * @param asks true when the form only asks what it is about
 * @param files true when a file can be sent
 * @param fileLost true when the file that was sent has to be chosen once more
 */
public record FormPage(
    Words words,
    String action,
    String submit,
    String help,
    List<String> subjects,
    List<String> subject,
    Map<String, String> fixed,
    String zone,
    List<Input> inputs,
    List<String> problems,
    List<String> preview,
    String confirm,
    String key,
    String token,
    String back,
    String leave,
    String scope,
    boolean conflict,
    boolean previewed,
    boolean asks,
    boolean files,
    boolean fileLost) {

  /**
   * The id of the first wrong field, so that a long form opens at it; empty when none is wrong, or
   * when what is wrong is said above the form.
   */
  public String focus() {
    return problems.isEmpty() ? wrong(inputs).map(Input::id).findFirst().orElse("") : "";
  }

  private static Stream<Input> wrong(List<Input> inputs) {
    return inputs.stream()
        .flatMap(
            input ->
                Stream.concat(
                    input.typed() && input.invalid() != null ? Stream.of(input) : Stream.empty(),
                    input.rows().stream().flatMap(FormPage::wrong)));
  }

  /** The encoding of the form. */
  public String encoding() {
    return files ? "multipart/form-data" : "application/x-www-form-urlencoded";
  }
}
