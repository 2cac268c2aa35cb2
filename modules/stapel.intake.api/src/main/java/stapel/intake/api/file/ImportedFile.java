package stapel.intake.api.file;

import java.util.Optional;

/**
 * A stored table.
 *
 * @param name as it was called when it was uploaded
 * @param blob name of its stored bytes
 * @param sheet of a workbook, empty for the first with rows
 */
public record ImportedFile(String name, String blob, Optional<String> sheet) {}
