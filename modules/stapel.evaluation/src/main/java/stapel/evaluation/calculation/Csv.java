package stapel.evaluation.calculation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import stapel.api.work.OutputFile;

/**
 * Files of comma-separated values as calculations write them: UTF-8, quoted where needed, lines end
 * in LF.
 */
final class Csv {
  private Csv() {}

  static CsvWriter writer(OutputFile file) throws IOException {
    return CsvWriter.builder()
        .lineDelimiter(LineDelimiter.LF)
        .build(new OutputStreamWriter(file.create(), StandardCharsets.UTF_8));
  }
}
