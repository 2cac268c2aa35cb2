package stapel.intake.application;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.intake.call.StoredCalls;
import stapel.intake.field.FieldStore;
import stapel.reference.api.Territories;

/** Makes the form of a call from its fields and the territories of this moment. */
@Component(service = EntryForms.class)
public final class EntryForms {

  private final StoredCalls calls;
  private final FieldStore fields;
  private final Territories territories;

  /** Over the stores. */
  @Activate
  public EntryForms(
      @Reference StoredCalls calls,
      @Reference FieldStore fields,
      @Reference Territories territories) {
    this.calls = calls;
    this.fields = fields;
    this.territories = territories;
  }

  /**
   * The form of this call.
   *
   * @throws stapel.api.Refusal NOT_FOUND when there is no such call
   */
  public EntryForm of(String call) {
    return new EntryForm(calls.get(call), fields.ofCall(call), territories::all);
  }
}
