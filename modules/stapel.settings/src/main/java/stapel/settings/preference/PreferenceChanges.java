package stapel.settings.preference;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Messages;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.command.Call;
import stapel.api.store.Scopes;
import stapel.platform.api.Transactions;
import stapel.settings.history.Change;
import stapel.settings.history.ChangeStore;
import stapel.settings.history.Shown;
import stapel.settings.value.MetatypeFile.Attribute;

/**
 * Every change of a preference: history and audit line in the call's transaction, the value itself
 * in its file after the commit.
 */
@Component(service = PreferenceChanges.class)
public final class PreferenceChanges {

  private final StoredPreferences preferences;
  private final ChangeStore history;
  private final Transactions transactions;
  private final Messages own;

  /** Over the preferences and the history. */
  @Activate
  public PreferenceChanges(
      @Reference StoredPreferences preferences,
      @Reference ChangeStore history,
      @Reference Transactions transactions,
      @Reference Registries registries) {
    this.preferences = preferences;
    this.history = history;
    this.transactions = transactions;
    this.own = registries.messages(PreferenceChanges.class);
  }

  void set(Call call, String group, String key, List<String> given) {
    set(call, Map.of(group, Map.of(key, preferences.check(group, key, given))));
  }

  /** Sets checked values by key by group: all of them, or none when the server stops between. */
  void set(Call call, Map<String, Map<String, List<String>>> groups) {
    groups.forEach(
        (group, values) -> values.forEach((key, texts) -> note(call, group, key, texts)));
    transactions.afterCommit(() -> preferences.set(groups));
  }

  private void note(Call call, String group, String key, List<String> values) {
    Attribute attribute = preferences.attribute(group, key);
    write(call, group, attribute, values, Change.Act.SET);
    String what = attribute.secret() ? "changed" : "values=" + String.join(", ", values);
    call.changed(ref(group, key), what);
  }

  /** What is wrong with values, worded by this bundle; empty when they may be stored. */
  List<Problem> problems(String group, String key, List<String> given) {
    try {
      preferences.check(group, key, given);
      return List.of();
    } catch (Refusal refusal) {
      return refusal.problems();
    }
  }

  /** The values as they would be stored. */
  List<String> checked(String group, String key, List<String> given) {
    return preferences.check(group, key, given);
  }

  void reset(Call call, String group, String key) {
    Attribute attribute = preferences.attribute(group, key);
    write(call, group, attribute, preferences.defaults(group, key), Change.Act.RESET);
    call.changed(ref(group, key), "default");
    transactions.afterCommit(() -> preferences.reset(group, key));
  }

  /** True for a value that never stands in a file. */
  boolean secret(String group, String key) {
    return preferences.find(group, key).filter(Attribute::secret).isPresent();
  }

  private void write(
      Call call, String group, Attribute attribute, List<String> after, Change.Act act) {
    String key = attribute.id();
    history.write(
        call,
        new Change(
            Scopes.PLATFORM,
            group,
            key,
            preferences.title(group, key),
            act,
            shown(group, attribute, preferences.values(group, key)),
            shown(group, attribute, after),
            ""));
  }

  private Shown shown(String group, Attribute attribute, List<String> values) {
    return Shown.of(
        attribute,
        values,
        own,
        (language, option) -> preferences.choice(language, group, attribute.id(), option));
  }

  private static Ref ref(String group, String key) {
    return Ref.of("settings.preferences", group + "." + key);
  }
}
