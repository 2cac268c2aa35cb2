package stapel.provisioning.change;

import java.util.List;
import java.util.Optional;
import stapel.api.command.Field;

/**
 * What is asked of a change that brings modules.
 *
 * @param modules symbolic names; for an upgrade none for all that have a newer one
 * @param repository a folder or an address with a signed index, for this time
 * @param plan mark of the plan that was shown
 */
record Bringing(
    @Field(max = 200) List<String> modules,
    @Field(max = 1000) Optional<String> repository,
    @Field(lines = 0, max = 40) Optional<String> plan)
    implements ChangeCommand.Asked {

  @Override
  public List<String> names() {
    return modules;
  }
}
