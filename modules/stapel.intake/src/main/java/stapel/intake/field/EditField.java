package stapel.intake.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.data.ColumnClass;

/** Corrects a field; what its answers depend on only while there are none. */
@Component(service = Command.class)
@Contribution(
    id = "intake.edit-field",
    permission = "intake.manage",
    dataset = "intake.fields",
    place = Contribution.Place.ROW,
    order = 20)
public final class EditField implements Command<EditField.Request> {

  private final FieldStore fields;

  /** Over the store. */
  @Activate
  public EditField(@Reference FieldStore fields) {
    this.fields = fields;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.fields", subject = true) Ref field,
      @Field(max = 300) Text label,
      @Field(max = 1000, lines = 3) Optional<Text> guidance,
      @Field(choices = {"short_text", "long_text", "number", "money", "date", "choice"})
          String kind,
      @Field(lines = 5) Optional<String> choices,
      boolean required,
      @Field(choices = {"content", "identifying", "personal", "open", "internal"}) String cells,
      boolean sortable,
      @Field(from = "0", to = "1000") Optional<Integer> place) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    FormField now = fields.find(request.field().id()).orElseThrow();
    FormField wanted =
        new FormField(
            now.id(),
            now.call(),
            now.key(),
            request.label(),
            request.guidance().orElse(new Text("", "")),
            FieldKind.of(request.kind()),
            FieldRules.choices(request.choices()),
            request.required(),
            ColumnClass.valueOf(request.cells().toUpperCase(Locale.ROOT)),
            request.sortable(),
            request.place().orElse(now.place()));
    List<Problem> problems = new ArrayList<>(FieldRules.problems(wanted));
    if (fields.answered(now)) {
      problems.addAll(FieldRules.fixed(now, wanted));
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(EditField.class, Refusal.Kind.INVALID, problems);
    }
    fields.edit(wanted);
    return Result.done();
  }
}
