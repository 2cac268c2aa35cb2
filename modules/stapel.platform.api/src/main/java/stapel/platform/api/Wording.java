package stapel.platform.api;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Result;

/** Puts refusals and results into words of a person's language. Thread-safe. */
@ProviderType
public interface Wording {

  /** One sentence a problem, beginning with the row and the field's label where it has them. */
  List<String> problems(Refusal refusal, Locale language);

  /**
   * The sentence for one problem alone, without row and field.
   *
   * @param origin a class of the bundle whose messages know the code
   */
  String problem(Class<?> origin, Problem problem, Locale language);

  /** The messages, counts and remaining problems of a result, one sentence each. */
  List<String> result(String command, Result result, Locale language);
}
