package stapel.tests.architecture;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.version.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the packages of an api bundle with those of the last release. bnd finds what differs;
 * unlike bnd's own check this one holds below version 1.0.0 too, since a module imports {@code
 * [0.1,1)} and would be given the changed package.
 */
public final class ApiSteps {

  private ApiSteps() {}

  /** One sentence for each package whose version is too low for what changed in it. */
  public static List<String> missing(Path released, Path built) {
    List<String> sentences = new ArrayList<>();
    try (Jar before = new Jar(released.toFile());
        Jar now = new Jar(built.toFile());
        Processor report = new Processor()) {
      Baseline baseline = new Baseline(report, new DiffPluginImpl());
      for (Baseline.Info info : baseline.baseline(now, before, new Instructions())) {
        sentence(now.getBsn(), info).ifPresent(sentences::add);
      }
    } catch (Exception e) {
      throw new IllegalStateException("comparing " + built + " with " + released, e);
    }
    sentences.sort(null);
    return sentences;
  }

  private static Optional<String> sentence(String bundle, Baseline.Info info) {
    Delta delta = info.packageDiff.getDelta();
    String place = bundle + ": the package " + info.packageName;
    if (delta == Delta.REMOVED) {
      return Optional.of(place + " is gone, and modules of regions import it");
    }
    boolean incompatible = delta == Delta.MAJOR;
    if (!incompatible && delta != Delta.MINOR) {
      return Optional.empty();
    }
    Version old = info.olderVersion;
    Version wanted =
        incompatible
            ? new Version(old.getMajor() + 1, 0, 0)
            : new Version(old.getMajor(), old.getMinor() + 1, 0);
    return info.newerVersion.compareTo(wanted) >= 0
        ? Optional.empty()
        : Optional.of(
            place
                + (incompatible ? " breaks modules (" : " has grown (")
                + info.reason
                + "): write @Version(\""
                + wanted
                + "\") into its package-info.java, which says "
                + info.newerVersion);
  }
}
