package stapel.provisioning.plan;

import java.util.List;
import stapel.provisioning.resolve.Part;

/** What somebody wants of the modules that a server runs. */
public sealed interface Change {

  /** The words of the command line that ask for it, as the history keeps them. */
  String words();

  /**
   * Adds modules, the newest that the repositories offer.
   *
   * @param names symbolic names, at least one
   */
  record Install(List<String> names) implements Change {
    /** Copies the names. */
    public Install {
      names = List.copyOf(names);
    }

    @Override
    public String words() {
      return "install " + String.join(" ", names);
    }
  }

  /**
   * Takes modules out; their data stay.
   *
   * @param names symbolic names, at least one
   */
  record Remove(List<String> names) implements Change {
    /** Copies the names. */
    public Remove {
      names = List.copyOf(names);
    }

    @Override
    public String words() {
      return "remove " + String.join(" ", names);
    }
  }

  /**
   * Replaces modules by newer ones that the repositories offer.
   *
   * @param names symbolic names; empty for every module that has a newer one
   */
  record Upgrade(List<String> names) implements Change {
    /** Copies the names. */
    public Upgrade {
      names = List.copyOf(names);
    }

    @Override
    public String words() {
      return ("upgrade " + String.join(" ", names)).strip();
    }
  }

  /**
   * Goes back to what an earlier profile ran.
   *
   * @param number the profile's number
   * @param roots what was asked for then
   * @param parts all bundles it ran, those that run now among them
   */
  record Revert(int number, List<String> roots, List<Part> parts) implements Change {
    /** Copies the lists. */
    public Revert {
      roots = List.copyOf(roots);
      parts = List.copyOf(parts);
    }

    @Override
    public String words() {
      return "revert " + number;
    }
  }
}
