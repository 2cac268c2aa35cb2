package stapel.intake.field;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;

/** Takes a field out of the form while nobody has answered it. */
@Component(service = Command.class)
@Contribution(
    id = "intake.remove-field",
    permission = "intake.manage",
    dataset = "intake.fields",
    place = Contribution.Place.ROW,
    order = 90,
    kind = Contribution.Kind.DESTRUCTIVE)
public final class RemoveField implements Command<RemoveField.Request> {

  private final FieldStore fields;

  /** Over the store. */
  @Activate
  public RemoveField(@Reference FieldStore fields) {
    this.fields = fields;
  }

  /** What is asked. */
  record Request(@Field(dataset = "intake.fields", subject = true) Ref field) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    FormField field = fields.find(request.field().id()).orElseThrow();
    if (fields.answered(field)) {
      throw Refusal.of(
          RemoveField.class,
          Refusal.Kind.CONFLICT,
          Problem.of("intake.field-in-use", field.label()));
    }
    fields.remove(field.id());
    return Result.done();
  }
}
