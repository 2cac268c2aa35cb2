package stapel.provisioning.plan;

import stapel.api.Text;

/**
 * One thing that a change does, as every front end says it.
 *
 * @param what what happens
 * @param kind what it happens to: {@code module}, {@code part} for a bundle that is no module, else
 *     the kind of a contribution, such as {@code View}
 * @param name symbolic name of the bundle, or id of the contribution
 * @param title what people call it; empty for what nobody sees
 * @param from the version that runs now, empty for none; {@code RUNNING} for a job that is at work
 * @param to the version afterwards, empty for none
 */
public record Effect(What what, String kind, String name, Text title, String from, String to) {

  /** A bundle that people know as a module. */
  public static final String MODULE = "module";

  /** A bundle that modules stand on. */
  public static final String PART = "part";

  /** A key that contributions ask for; it is its own title. */
  public static final String PERMISSION = "Permission";

  /** What brings settings of scopes; each of them is told by itself. */
  public static final String SETTINGS = "Settings";

  /** What a job is while it works. */
  public static final String RUNNING = "RUNNING";

  /** What can happen, in the order in which it is told. */
  public enum What {
    /** A bundle comes. */
    ADDED,
    /** A bundle is replaced by a newer one. */
    UPGRADED,
    /** A bundle is replaced by an older one. */
    DOWNGRADED,
    /** A bundle goes because somebody wants it or nobody needs it any more. */
    REMOVED,
    /** A bundle goes because what it needs goes. */
    LOST,
    /** A bundle stops and starts again. */
    RESTARTED,
    /** A contribution comes. */
    APPEARS,
    /** A contribution goes. */
    DISAPPEARS,
    /** A column is called something else: the title tells both names. */
    RENAMED,
    /** A job's bundle stops: a run ends before its time, its turns come later or never. */
    INTERRUPTED;

    /** True for what happens to bundles. */
    public boolean bundles() {
      return compareTo(APPEARS) < 0;
    }
  }

  /** Whether people know it by a name; a group of settings is told by what is in it. */
  public boolean visible() {
    return !title.isEmpty() && !kind.equals(SETTINGS);
  }

  /** With which others it is told. */
  public Group group() {
    return Group.of(kind);
  }
}
