package stapel.intake.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
import stapel.intake.api.CallState;
import stapel.intake.call.StoredCalls;

/**
 * Adds a field to the form of a call. Once the call is open it cannot be a required one: some have
 * applied without.
 */
@Component(service = Command.class)
@Contribution(
    id = "intake.add-field",
    permission = "intake.manage",
    dataset = "intake.fields",
    place = Contribution.Place.LIST,
    order = 10)
public final class AddField implements Command<AddField.Request> {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  private final StoredCalls calls;
  private final FieldStore fields;

  /** Over the stores. */
  @Activate
  public AddField(@Reference StoredCalls calls, @Reference FieldStore fields) {
    this.calls = calls;
    this.fields = fields;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "intake.calls", scope = true) Ref openCall,
      @Field(max = 40) String key,
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
    List<FormField> there = fields.ofCall(request.openCall().id());
    FormField field = field(request, call.newId(), there.size());
    List<Problem> problems = new ArrayList<>(FieldRules.problems(field));
    if (!KEY.matcher(field.key()).matches()) {
      problems.add(Problem.at("key", "intake.field-key-form"));
    }
    if (there.stream().anyMatch(f -> f.key().equals(field.key()))) {
      problems.add(Problem.at("key", "intake.field-key-taken", field.key()));
    }
    CallState state = calls.get(field.call()).state();
    if (field.required() && state != CallState.DRAFT && state != CallState.PUBLISHED) {
      problems.add(Problem.at("required", "intake.field-required-late"));
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(AddField.class, Refusal.Kind.INVALID, problems);
    }
    fields.add(field, call.now());
    return Result.of(Ref.of("intake.fields", field.id()));
  }

  private static FormField field(Request request, String id, int count) {
    return new FormField(
        id,
        request.openCall().id(),
        request.key(),
        request.label(),
        request.guidance().orElse(new Text("", "")),
        FieldKind.of(request.kind()),
        FieldRules.choices(request.choices()),
        request.required(),
        ColumnClass.valueOf(request.cells().toUpperCase(Locale.ROOT)),
        request.sortable(),
        request.place().orElse(count + 1));
  }
}
