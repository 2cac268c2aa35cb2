package stapel.intake.field;

import java.util.List;
import stapel.api.Text;
import stapel.api.data.ColumnClass;

/**
 * One field an operator gave the form of a call.
 *
 * @param id its id
 * @param call id of the call
 * @param key name within the call, stable for ever
 * @param label what applicants and readers see
 * @param guidance a sentence of help, may be empty
 * @param kind what it takes
 * @param choices the closed list of a choice, else empty
 * @param required true when an application cannot be handed in without it
 * @param cellClass what its answers tell about people
 * @param sortable true when its answers are kept typed, for sorting and filtering
 * @param place position in the form, low first
 */
public record FormField(
    String id,
    String call,
    String key,
    Text label,
    Text guidance,
    FieldKind kind,
    List<String> choices,
    boolean required,
    ColumnClass cellClass,
    boolean sortable,
    int place) {

  /** Copies the list. */
  public FormField {
    choices = List.copyOf(choices);
  }
}
