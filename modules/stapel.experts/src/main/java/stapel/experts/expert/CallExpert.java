package stapel.experts.expert;

import java.util.Optional;
import java.util.OptionalInt;
import stapel.experts.api.Expert;

/**
 * An expert of a call as the table keeps it.
 *
 * @param email lower case, may be empty
 * @param territory code of the territory the expert comes from, may be empty
 * @param group side the expert reads for, may be empty
 * @param topics what the expert knows, in words
 */
public record CallExpert(
    String id,
    String call,
    String person,
    String code,
    String name,
    String email,
    String territory,
    String group,
    String topics,
    Optional<Integer> maxLoad) {

  public Expert facts() {
    OptionalInt most = maxLoad.map(OptionalInt::of).orElse(OptionalInt.empty());
    return Expert.of(person, call, code, name, most);
  }
}
