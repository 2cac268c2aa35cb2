package stapel.evaluation.calculation;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Optional;
import stapel.api.work.OutputFile;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.ranking.Ranking;

/** A ranking as the bytes that {@code evaluation.rank} writes. */
public final class RankingBytes implements OutputFile {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  RankingBytes() {}

  /** With the further columns where all sheets were ranked together. */
  public static byte[] of(Ranking ranking, Optional<Calibrated> calibrated) {
    RankingBytes written = new RankingBytes();
    new RankingFiles(ranking, calibrated).write(written);
    return written.toByteArray();
  }

  @Override
  public String name() {
    return "ranking.csv";
  }

  @Override
  public OutputStream create() {
    return bytes;
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
