package stapel.intake.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

/**
 * Keeps what somebody types into the form of an application, right or wrong: nothing is checked
 * before it is handed in.
 */
@Component(service = Command.class)
@Contribution(
    id = "intake.save-draft",
    permission = "intake.enter",
    dataset = "intake.drafts",
    kind = Contribution.Kind.DRAFT)
public final class SaveDraft implements Command<SaveDraft.Request> {

  private static final int TITLE = 300;

  private final DraftStore drafts;

  /** Over the store. */
  @Activate
  public SaveDraft(@Reference DraftStore drafts) {
    this.drafts = drafts;
  }

  /**
   * The form so far.
   *
   * @param entry id of the draft, made by the page
   * @param seen version of the draft that the page showed, 0 for none
   * @param basis the application as the page showed it, when one is corrected
   */
  record Request(
      @Field(dataset = "intake.calls", scope = true) Ref openCall,
      @Field(max = 26) String entry,
      @Field(lines = 0) Optional<Long> seen,
      @Field(max = 100) Optional<String> basis,
      @Field(max = 4000) Optional<String> title,
      @Field(max = 4000) Optional<String> organisation,
      @Field(max = 4000) Optional<String> inn,
      @Field(max = 4000) Optional<String> ogrn,
      @Field(max = 4000) Optional<String> region,
      @Field(max = 4000) Optional<String> amount,
      @Field(max = 4000) Optional<String> person,
      @Field(max = 4000) Optional<String> email,
      @Field(max = 4000) Optional<String> phone,
      @Field(max = 4000) Optional<String> number,
      @Field(max = 4000) Optional<String> submitted,
      @Field(max = 100000, lines = 4) Map<String, String> answers) {

    private Map<String, String> texts() {
      Map<String, String> texts = new LinkedHashMap<>();
      basis.ifPresent(text -> texts.put("basis", text));
      title.ifPresent(text -> texts.put("title", text));
      organisation.ifPresent(text -> texts.put("organisation", text));
      inn.ifPresent(text -> texts.put("inn", text));
      ogrn.ifPresent(text -> texts.put("ogrn", text));
      region.ifPresent(text -> texts.put("region", text));
      amount.ifPresent(text -> texts.put("amount", text));
      person.ifPresent(text -> texts.put("person", text));
      email.ifPresent(text -> texts.put("email", text));
      phone.ifPresent(text -> texts.put("phone", text));
      number.ifPresent(text -> texts.put("number", text));
      submitted.ifPresent(text -> texts.put("submitted", text));
      answers.forEach((key, text) -> texts.put("answers." + key, text));
      return texts;
    }
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    if (!request.entry().matches("[0-9A-Z]{26}")) {
      throw refusal(Refusal.Kind.INVALID, Problem.at("entry", "intake.draft-id"));
    }
    Optional<EntryDraft> before = drafts.find(request.entry());
    boolean own =
        before
            .filter(
                d -> !d.person().equals(call.person()) || !d.call().equals(request.openCall().id()))
            .isEmpty();
    if (!own) {
      throw refusal(Refusal.Kind.NOT_FOUND, Problem.of("intake.no-draft"));
    }
    long version = before.map(EntryDraft::version).orElse(0L);
    if (before.isPresent() && request.seen().filter(seen -> seen != version).isPresent()) {
      throw refusal(Refusal.Kind.CONFLICT, Problem.of("intake.draft-elsewhere"));
    }
    EntryDraft draft = draft(request, call, version + 1);
    if (before.isPresent()) {
      drafts.update(draft);
    } else {
      drafts.add(draft);
    }
    return Result.of(Ref.of("intake.drafts", draft.id(), draft.version()));
  }

  private static EntryDraft draft(Request request, Call call, long version) {
    String title = request.title().orElse("").strip();
    return new EntryDraft(
        request.entry(),
        version,
        request.openCall().id(),
        call.person(),
        request.basis().map(SaveDraft::application).orElse(""),
        title.substring(0, Math.min(TITLE, title.length())),
        request.texts(),
        call.now());
  }

  private static String application(String basis) {
    try {
      return Ref.parse(basis).id();
    } catch (IllegalArgumentException malformed) {
      throw refusal(Refusal.Kind.INVALID, Problem.at("basis", "intake.no-application"));
    }
  }

  private static Refusal refusal(Refusal.Kind kind, Problem problem) {
    return Refusal.of(SaveDraft.class, kind, problem);
  }
}
