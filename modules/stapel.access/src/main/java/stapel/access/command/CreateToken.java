package stapel.access.command;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.access.Keys;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Makes a personal access token for programs; its secret is told once, in the result. */
@Component(service = Command.class)
@Contribution(
    id = "access.create-token",
    permission = "access.create-token",
    dataset = "access.tokens",
    place = Contribution.Place.LIST,
    order = 10)
public final class CreateToken implements Command<CreateToken.Request> {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9-]*)+");

  private final Keys keys;

  /** With the keys. */
  @Activate
  public CreateToken(@Reference Keys keys) {
    this.keys = keys;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    List<Problem> problems =
        request.permissions().stream()
            .filter(key -> key.length() > 90 || !KEY.matcher(key).matches())
            .map(key -> Problem.at("permissions", "access.permission-form", key))
            .toList();
    if (request.permissions().isEmpty()) {
      problems = List.of(Problem.at("permissions", "access.permissions-missing"));
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(CreateToken.class, Refusal.Kind.INVALID, problems);
    }
    String id = call.newId();
    Set<String> permissions = Set.copyOf(request.permissions());
    String secret =
        keys.token(
            id, call.person(), request.title(), permissions, Duration.ofDays(request.days()));
    Ref token = Ref.of("access.tokens", id);
    call.changed(token, "days=" + request.days());
    return Result.of(token).message("access.token-once", secret).once();
  }

  /**
   * What is asked.
   *
   * @param permissions the permission keys the token is limited to, at least one
   * @param days after how many days it ends
   */
  public record Request(
      @Field(max = 200) String title,
      @Field(max = 40) List<String> permissions,
      @Field(from = "1", to = "366") int days) {}
}
