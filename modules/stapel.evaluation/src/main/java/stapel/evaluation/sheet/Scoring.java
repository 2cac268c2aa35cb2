package stapel.evaluation.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.evaluation.api.SheetSubmitted;
import stapel.evaluation.criteria.CriteriaStore;
import stapel.evaluation.criteria.ScoredCriterion;
import stapel.experts.api.Assignment;
import stapel.experts.api.Assignments;
import stapel.intake.api.ApplicationState;
import stapel.intake.api.Applications;

/** What may be done with sheets, whoever asks: the rules of scoring. */
@Component(service = Scoring.class)
public final class Scoring {

  private final SheetStore sheets;
  private final CriteriaStore criteria;
  private final Assignments assignments;
  private final Applications applications;

  /** Needs the sheets, the criteria, and who reads what. */
  @Activate
  public Scoring(
      @Reference SheetStore sheets,
      @Reference CriteriaStore criteria,
      @Reference Assignments assignments,
      @Reference Applications applications) {
    this.sheets = sheets;
    this.criteria = criteria;
    this.assignments = assignments;
    this.applications = applications;
  }

  /** The assignment, when this person may write its sheet. */
  Assignment own(Ref ref, Call call) {
    Assignment assignment =
        assignments.find(ref.id()).orElseThrow(() -> refusal("assignment.none"));
    if (!assignment.person().equals(call.person())) {
      throw Refusal.of(Scoring.class, Refusal.Kind.FORBIDDEN, Problem.of("assignment.other"));
    }
    return open(assignment);
  }

  /** The same for somebody who enters marks on the expert's behalf. */
  Assignment foreign(Ref ref) {
    return open(assignments.find(ref.id()).orElseThrow(() -> refusal("assignment.none")));
  }

  private Assignment open(Assignment assignment) {
    if (!assignment.opened()) {
      throw refusal("conflict.undeclared");
    }
    ApplicationState state =
        applications
            .find(assignment.application())
            .orElseThrow(() -> refusal("assignment.none"))
            .state();
    boolean review =
        state == ApplicationState.IN_REVIEW
            || state == ApplicationState.REVIEWED
            || state == ApplicationState.SHORT_OF_MARKS;
    if (!review) {
      throw refusal("application.closed");
    }
    return assignment;
  }

  /** The draft for an assignment: the one that is there or a new one. */
  ScoreSheet draft(Assignment assignment, Call call, Optional<Long> seen) {
    Optional<ScoreSheet> latest = sheets.latest(assignment.id());
    latest
        .filter(sheet -> sheet.state() == ScoreSheet.State.SUBMITTED)
        .ifPresent(
            sheet -> {
              throw refusal("sheet.submitted");
            });
    Optional<ScoreSheet> draft = latest.filter(sheet -> sheet.state() == ScoreSheet.State.DRAFT);
    if (draft.isPresent() && seen.isPresent() && draft.get().version() != seen.get()) {
      throw refusal("sheet.elsewhere");
    }
    return draft.orElseGet(() -> begin(assignment, call, latest, "", List.of()));
  }

  /** A new draft after the newest revision, with these marks to begin with. */
  ScoreSheet begin(
      Assignment assignment,
      Call call,
      Optional<ScoreSheet> before,
      String reason,
      List<SheetMark> marks) {
    ScoreSheet draft =
        new ScoreSheet(
            call.newId(),
            1,
            assignment.call(),
            assignment.id(),
            assignment.application(),
            assignment.person(),
            ScoreSheet.State.DRAFT,
            before.map(ScoreSheet::revision).orElse(0) + 1,
            before.map(ScoreSheet::remark).orElse(""),
            reason,
            Optional.empty());
    sheets.insert(draft, call.person(), call.now(), Optional.empty());
    if (!marks.isEmpty()) {
      save(draft, marks, draft.remark(), call);
    }
    return draft;
  }

  /** Stores marks of a draft; each must be on its criterion's scale. */
  void save(ScoreSheet draft, List<SheetMark> marks, String remark, Call call) {
    Map<String, ScoredCriterion> known = byId(draft.call());
    List<Problem> problems = new ArrayList<>();
    Set<String> marked = new HashSet<>();
    for (int i = 0; i < marks.size(); i++) {
      ScoredCriterion criterion = known.get(marks.get(i).criterion());
      int number = i;
      if (criterion == null) {
        problems.add(Problem.at("marks[" + i + "].criterion", "criterion.unknown"));
      } else if (!marked.add(criterion.id())) {
        problems.add(Problem.at("marks[" + i + "].criterion", "criterion.twice"));
      } else {
        marks
            .get(i)
            .score()
            .filter(score -> !criterion.has(score))
            .ifPresent(
                score ->
                    problems.add(
                        Problem.at(
                            "marks[" + number + "].score",
                            "score.outside",
                            score,
                            criterion.lowest(),
                            criterion.highest())));
      }
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(Scoring.class, Refusal.Kind.INVALID, problems);
    }
    sheets.save(
        draft, marks, remark, call.now(), marks.stream().map(mark -> call.newId()).toList());
  }

  /** Hands a complete draft in; an earlier revision stops counting. */
  void submit(ScoreSheet draft, Call call) {
    List<Problem> problems = incomplete(draft);
    if (!problems.isEmpty()) {
      throw Refusal.of(Scoring.class, Refusal.Kind.INVALID, problems);
    }
    count(draft, call);
  }

  /** True when nothing is missing on a draft's stored sheet. */
  boolean complete(ScoreSheet draft) {
    return incomplete(draft).isEmpty();
  }

  /** Makes a draft count, whatever it lacks. */
  void count(ScoreSheet draft, Call call) {
    sheets.submit(draft, call.now());
    call.changed(Ref.of("evaluation.sheets", draft.id()), "revision=" + draft.revision());
    call.emit(
        SheetSubmitted.of(
            draft.id(), draft.application(), draft.call(), draft.person(), draft.revision()));
  }

  private List<Problem> incomplete(ScoreSheet draft) {
    Map<String, SheetMark> marks = new HashMap<>();
    sheets.marks(draft.id()).forEach(mark -> marks.put(mark.criterion(), mark));
    List<Problem> problems = new ArrayList<>();
    List<ScoredCriterion> all = criteria.ofCall(draft.call());
    for (int i = 0; i < all.size(); i++) {
      ScoredCriterion criterion = all.get(i);
      SheetMark mark =
          marks.getOrDefault(criterion.id(), new SheetMark(criterion.id(), Optional.empty(), ""));
      if (mark.score().isEmpty() && !criterion.skippable()) {
        problems.add(Problem.at("marks[" + i + "].score", "mark.missing", criterion.title()));
      }
      if (mark.score().filter(criterion::asksRemark).isPresent() && mark.remark().isEmpty()) {
        problems.add(
            Problem.at(
                "marks[" + i + "].remark",
                "remark.missing",
                criterion.title(),
                criterion.commentBelow().orElseThrow()));
      }
    }
    return problems;
  }

  private Map<String, ScoredCriterion> byId(String call) {
    Map<String, ScoredCriterion> byId = new HashMap<>();
    criteria.ofCall(call).forEach(criterion -> byId.put(criterion.id(), criterion));
    return byId;
  }

  private static Refusal refusal(String code) {
    return Refusal.of(Scoring.class, Refusal.Kind.CONFLICT, Problem.of(code));
  }
}
