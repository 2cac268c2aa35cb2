package stapel.api.data;

/**
 * What a cell tells about people; grants name the classes they open. A column without a class is
 * identifying.
 */
public enum ColumnClass {
  /** For everybody who sees the row: a number, a state. */
  OPEN,
  /** The substance of the row: the text of an application. */
  CONTENT,
  /** Tells who is behind the row: title, organisation, region. Hidden from blind readers. */
  IDENTIFYING,
  /** Data on a natural person: name, e-mail, telephone. */
  PERSONAL,
  /** Marks, scores, ranks and decisions. */
  RESULT,
  /** For the operator's own work: notes, reasons, technical data. */
  INTERNAL
}
