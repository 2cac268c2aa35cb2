package stapel.audit;

import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Result;
import stapel.platform.api.Audit;

/** Checks that the log is whole, and says so or names the first line that is not. */
@Component(service = Command.class)
@Contribution(
    id = "audit.verify",
    permission = "audit.verify",
    dataset = "audit.lines",
    place = Contribution.Place.LIST,
    order = 10)
public final class Verify implements Command<Verify.Request> {

  private final Audit audit;

  /** With the log. */
  @Activate
  public Verify(@Reference Audit audit) {
    this.audit = audit;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Audit.Check check = audit.verify();
    if (check.whole()) {
      return Result.done().message("audit.whole", check.lines(), check.unsealed(), check.head());
    }
    String key = "audit.broken." + check.damage().name().toLowerCase(Locale.ROOT);
    Result result = Result.done().message(key, check.number(), check.line());
    return check.line().isEmpty() ? result : result.ref(Ref.of("audit.lines", check.line()));
  }

  /** Nothing is asked. */
  public record Request() {}
}
