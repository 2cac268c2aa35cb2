package stapel.provisioning.change;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.profile.ProfileException;

/** How one change ended; written by the thread that applies it and read by it afterwards. */
final class Outcome {

  private static final Logger LOG = LoggerFactory.getLogger(Outcome.class);

  private final int number;
  private String fault = "";
  private String detail = "";
  private List<Object> modules = List.of();

  /** Of the change that makes the profile of this number. */
  Outcome(int number) {
    this.number = number;
  }

  void failed(String why, String technical) {
    fault = why;
    detail = technical;
  }

  /** It ended with this; what went wrong before it stays the reason. */
  void broke(Exception e) {
    LOG.warn("the change to profile {} failed", number, e);
    if (!fault.isEmpty()) {
      detail += "; " + e.getMessage();
      return;
    }
    String code = e instanceof ProfileException problem ? problem.code() : "failed";
    boolean bytes = code.equals("tampered") || code.equals("damaged");
    boolean away = code.startsWith("repository-");
    failed(bytes ? code : away ? "repository" : "failed", String.valueOf(e.getMessage()));
  }

  /** Not everything came up. */
  void unhealthy(List<Health.Lack> lacking) {
    failed(
        "unhealthy", lacking.stream().map(Health.Lack::detail).collect(Collectors.joining("; ")));
    modules = lacking.stream().map(Health.Lack::title).distinct().toList();
  }

  /** What did not come up, by title. */
  List<Object> modules() {
    return modules;
  }

  /** Number of the profile that it makes. */
  int number() {
    return number;
  }

  /** Code of what went wrong, with which everything went back; empty when nothing did. */
  String fault() {
    return fault;
  }

  /** The technical detail of the fault, for whoever asks. */
  String detail() {
    return detail;
  }
}
