package stapel.experts.expert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.store.People;
import stapel.api.store.Scopes;

/** Makes persons experts of a call: known ones by their address, others are added. */
@Component(service = Roster.class)
public final class Roster {

  private static final Pattern CODE = Pattern.compile("[\\p{L}\\d][\\p{L}\\d._-]{0,39}");

  private final ExpertStore experts;
  private final People people;
  private final Scopes scopes;

  /** Over the store and the server's persons. */
  @Activate
  public Roster(
      @Reference ExpertStore experts, @Reference People people, @Reference Scopes scopes) {
    this.experts = experts;
    this.people = people;
    this.scopes = scopes;
  }

  /** What is wrong with a code. */
  public List<Problem> code(String call, String code, Optional<String> own) {
    if (!CODE.matcher(code).matches()) {
      return List.of(Problem.at("code", "experts.code-form"));
    }
    boolean taken =
        experts.ofCall(call).stream()
            .anyMatch(e -> e.code().equalsIgnoreCase(code) && !own.equals(Optional.of(e.id())));
    return taken ? List.of(Problem.at("code", "experts.code-taken", code)) : List.of();
  }

  /** The next free code of a call: E1, E2 ... */
  public String next(String call) {
    List<String> taken =
        experts.ofCall(call).stream().map(e -> e.code().toUpperCase(Locale.ROOT)).toList();
    int n = taken.size() + 1;
    while (taken.contains("E" + n)) {
      n++;
    }
    return "E" + n;
  }

  /**
   * Adds an expert.
   *
   * @throws Refusal when the person is an expert of the call already, or the address has no form of
   *     one
   */
  public CallExpert add(Call call, String callId, Newcomer newcomer) {
    String email = newcomer.email().strip().toLowerCase(Locale.ROOT);
    String person =
        people
            .byEmail(email)
            .map(People.Person::id)
            .orElseGet(() -> people.add(call.newId(), newcomer.name(), email));
    experts
        .find(callId, person)
        .ifPresent(
            e -> {
              throw Refusal.of(
                  Roster.class,
                  Refusal.Kind.CONFLICT,
                  Problem.at("email", "experts.there", e.code()));
            });
    CallExpert expert =
        new CallExpert(
            call.newId(),
            callId,
            person,
            newcomer.code(),
            newcomer.name(),
            email,
            newcomer.territory(),
            newcomer.group(),
            newcomer.topics(),
            newcomer.maxLoad());
    experts.add(expert, call.now());
    scopes.grant(person, "expert", callId);
    return expert;
  }

  /** Adds experts who are known by their codes only; gives the persons of all of them. */
  public Map<String, String> addByCode(Call call, String callId, List<String> codes) {
    Map<String, String> persons = new HashMap<>();
    experts.ofCall(callId).forEach(e -> persons.put(e.code().toLowerCase(Locale.ROOT), e.person()));
    List<Problem> problems = new ArrayList<>();
    Map<String, String> asked = new LinkedHashMap<>();
    for (String code : codes) {
      String key = code.toLowerCase(Locale.ROOT);
      if (!CODE.matcher(code).matches()) {
        problems.add(Problem.at(code, "experts.code-form"));
      } else if (!persons.containsKey(key)) {
        Newcomer newcomer = new Newcomer(code, code, "", "", "", "", Optional.empty());
        persons.put(key, add(call, callId, newcomer).person());
      }
      asked.put(key, persons.getOrDefault(key, ""));
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(Roster.class, Refusal.Kind.INVALID, problems);
    }
    return asked;
  }

  /** Takes an expert out of a call again. */
  public void remove(CallExpert expert) {
    experts.remove(expert.id());
    scopes.revoke(expert.person(), "expert", expert.call());
  }

  /** The same for one that came with an import: the person goes too when nothing else is known. */
  public void forget(CallExpert expert) {
    remove(expert);
    people.forget(expert.person());
  }

  /** Who is to be added; the address, the territory and the group may be empty. */
  public record Newcomer(
      String code,
      String name,
      String email,
      String territory,
      String group,
      String topics,
      Optional<Integer> maxLoad) {}
}
