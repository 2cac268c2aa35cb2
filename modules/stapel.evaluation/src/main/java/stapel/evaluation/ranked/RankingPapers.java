package stapel.evaluation.ranked;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Blobs;
import stapel.api.work.Progress;
import stapel.evaluation.calculation.RankingBytes;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.ranking.Ranking;
import stapel.evaluation.ranking.Scoring;
import stapel.evaluation.ranking.Selection;
import stapel.evaluation.rule.CallRule;

/**
 * What is kept of a computed ranking as files: what it was computed from, and what came out. A file
 * is named by the digest of its bytes, so nobody changes one.
 */
@Component(service = RankingPapers.class)
public final class RankingPapers {
  private final Blobs blobs;

  /** Needs where files are kept. */
  @Activate
  public RankingPapers(@Reference Blobs blobs) {
    this.blobs = blobs;
  }

  /**
   * A kept file.
   *
   * @param column of the table of rankings that names it
   * @param name for people
   * @param digest of its bytes, the name of the blob
   */
  record Paper(String column, String name, long size, String digest) {}

  List<Paper> keep(
      CallRule rule,
      CallCohort.Loaded loaded,
      Scoring scoring,
      Selection selection,
      Ranking ranking,
      Optional<Calibrated> calibrated) {
    CallCalibration calibration = new CallCalibration(rule, loaded, Progress.UNSEEN);
    List<Paper> papers = new ArrayList<>();
    SnapshotOfCall snapshot = new SnapshotOfCall(rule, loaded, scoring);
    papers.add(paper("inputs", "inputs.json", snapshot.text()));
    papers.add(
        paper(
            "outcome",
            "ranking.csv",
            RankingBytes.of(ranking, calibrated.filter(c -> calibration.method().isPresent()))));
    return papers;
  }

  private Paper paper(String column, String name, byte[] bytes) {
    try {
      return new Paper(column, name, bytes.length, blobs.put(new ByteArrayInputStream(bytes)));
    } catch (IOException refused) {
      throw new UncheckedIOException("storing " + name, refused);
    }
  }

  /** The bytes of a kept file. */
  byte[] read(String digest) {
    try (var in = blobs.open(digest)) {
      return in.readAllBytes();
    } catch (IOException gone) {
      throw new UncheckedIOException("reading " + digest, gone);
    }
  }
}
