package stapel.doors.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Messages;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.command.Command;
import stapel.api.command.Result;
import stapel.api.data.Dataset;
import stapel.api.work.Calculation;
import stapel.platform.api.Wording;

/**
 * Words from the bundle that refuses, then from the bundle of the command, then from the doors'
 * own.
 */
@Component
public final class DoorWording implements Wording {

  private final Registries registries;

  /** Made once. */
  @Activate
  public DoorWording(@Reference Registries registries) {
    this.registries = registries;
  }

  @Override
  public List<String> problems(Refusal refusal, Locale language) {
    List<String> sentences = new ArrayList<>();
    for (Problem problem : refusal.problems()) {
      sentences.add(sentence(refusal.origin(), refusal.contribution(), problem, language));
    }
    return sentences;
  }

  @Override
  public String problem(Class<?> origin, Problem problem, Locale language) {
    return words(registries.messages(origin), problem, language);
  }

  @Override
  public List<String> result(String command, Result result, Locale language) {
    Messages messages = of(command).orElse(registries.messages(DoorWording.class));
    List<String> sentences = new ArrayList<>();
    for (Result.Message message : result.messages()) {
      sentences.add(messages.text(language, message.key(), message.arguments().toArray()));
    }
    result
        .counts()
        .forEach((name, count) -> sentences.add(count(messages, language, command, name, count)));
    for (Problem problem : result.problems()) {
      sentences.add(place(command, problem, language) + words(messages, problem, language));
    }
    return sentences;
  }

  /** A label that speaks of the number itself is the whole sentence. */
  private String count(
      Messages messages, Locale language, String command, String name, long count) {
    String key = command + "." + name;
    String none = messages.text(language, key, 0L);
    String text = messages.text(language, key, count);
    return none.equals(messages.text(language, key, 7L))
        ? text + ": " + Values.show(count, language)
        : text;
  }

  private String sentence(Class<?> origin, String contribution, Problem problem, Locale language) {
    return place(contribution, problem, language)
        + words(registries.messages(origin), problem, language);
  }

  private String words(Messages messages, Problem problem, Locale language) {
    String key = "problem." + problem.code();
    Object[] arguments = problem.arguments().toArray();
    return messages
        .find(language, key, arguments)
        .or(() -> registries.messages(DoorWording.class).find(language, key, arguments))
        .orElse(key);
  }

  private String place(String contribution, Problem problem, Locale language) {
    Messages own = registries.messages(DoorWording.class);
    StringBuilder place = new StringBuilder();
    problem
        .row()
        .ifPresent(row -> place.append(own.text(language, "problem.row", row)).append(": "));
    if (!problem.field().isEmpty()) {
      String label =
          of(contribution)
              .flatMap(m -> label(m, contribution, problem.field(), language))
              .orElse(problem.field());
      place.append(own.text(language, "problem.field", label)).append(": ");
    }
    return place.toString();
  }

  /**
   * {@code criteria[2].weight} and {@code criteria.2.weight} are labelled as {@code
   * criteria.weight}.
   */
  private static Optional<String> label(
      Messages messages, String id, String field, Locale language) {
    String key = field.replaceAll("\\[\\d+]|\\.\\d+(?=\\.|$)", "");
    return messages
        .find(language, id + "." + field)
        .or(() -> messages.find(language, id + "." + key));
  }

  private Optional<Messages> of(String id) {
    return registries
        .of(Command.class)
        .find(id)
        .map(Registry.Entry::messages)
        .or(() -> registries.of(Dataset.class).find(id).map(Registry.Entry::messages))
        .or(() -> registries.of(Calculation.class).find(id).map(Registry.Entry::messages));
  }
}
