package stapel.intake.api.file;

/**
 * One thing that is wrong in a file, as it is kept for the person who corrects it.
 *
 * @param row as a person counts, 0 when it concerns the whole file
 * @param header of the column, empty when it concerns the row; cut to 300 characters
 * @param code of the module that reads the file, without its prefix
 * @param given what the cell holds; cut to 300 characters
 */
public record FileFault(int row, String header, String code, String given) {

  private static final int LONGEST = 300;

  /** Cuts what its column would not hold. */
  public FileFault {
    header = cut(header);
    given = cut(given);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
