package stapel.evaluation.upload;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.evaluation.ranking.Missing;

/**
 * Makes submitted sheets of a file's rows. They are written hidden and in chunks; one update at the
 * end makes all of them count. The import's own row is not the subject: its lock would stop every
 * reader who looks whether it is applied.
 */
@Component
@Contribution(
    id = "evaluation.apply-marks",
    permission = "evaluation.import",
    dataset = "evaluation.imports")
public final class ApplyMarks implements Command<ApplyMarks.Request> {

  /** An import that wrote nothing for so long is dead. */
  static final Duration STALE = Duration.ofMinutes(2);

  private static final String ALL = "all-or-nothing";

  private final MarkImportStore imports;
  private final MarkChecks checks;
  private final MarkWriting writing;

  /** Over the stores. */
  @Activate
  public ApplyMarks(
      @Reference MarkImportStore imports,
      @Reference MarkChecks checks,
      @Reference MarkWriting writing) {
    this.imports = imports;
    this.checks = checks;
    this.writing = writing;
  }

  /** An empty mapping and policy leave those of the preview. */
  record Request(
      @Field(dataset = "evaluation.imports", scope = true) Ref origin,
      @Field(max = 60) Map<String, String> mapping,
      boolean newExperts,
      Optional<Missing> missing,
      @Field(choices = {ALL, "set-aside"}) String mode) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    MarkImport run = checks.get(request.origin().id());
    switch (run.state()) {
      case UPLOADED, APPLYING -> {
        // It can be applied, be it once more after an attempt that broke off.
      }
      case APPLIED, UNDOING, UNDONE -> throw checks.closed(run);
    }
    Choices choices = run.choices().with(request.newExperts(), request.missing());
    Mapping mapping = imports.mapping(run.id()).with(request.mapping());
    MarkCheck check = checks.check(run, mapping, choices);
    refuse(check, request.mode());
    if (!call.dryRun()) {
      Instant stale = call.now().minus(STALE);
      claim(run, stale, call);
      try {
        writing.clear(run, stale, call);
        writing.write(run, mapping, check, call);
        imports.apply(run.id(), request.mode(), choices, check, call.now());
      } catch (RuntimeException e) {
        writing.undo(run, call);
        throw e;
      }
    } else {
      imports.apply(run.id(), request.mode(), choices, check, call.now());
    }
    call.changed(Ref.of("evaluation.imports", run.id()), "sheets=" + check.sheets().size());
    return Result.of(Ref.of("evaluation.imports", run.id()))
        .count("sheets", check.sheets().size())
        .count("experts", check.newcomers().size())
        .count("aside", check.bad());
  }

  private static void refuse(MarkCheck check, String mode) {
    if (check.unreadable() || check.bad() > 0 && mode.equals(ALL)) {
      throw Refusal.of(
          ApplyMarks.class,
          Refusal.Kind.INVALID,
          check.faults().stream().limit(100).map(Faults::problem).toList());
    }
  }

  private void claim(MarkImport run, Instant stale, Call call) {
    List<Boolean> claimed = new ArrayList<>();
    call.chunk(() -> claimed.add(imports.claim(run.id(), call.now(), stale)));
    if (!claimed.get(0)) {
      throw checks.closed(checks.get(run.id()));
    }
  }
}
