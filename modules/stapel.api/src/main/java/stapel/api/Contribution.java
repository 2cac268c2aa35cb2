package stapel.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Where a contribution stands and which permission it asks for. Kept as component properties {@code
 * stapel.id}, {@code stapel.permission}, ..., so that the build can check them and the shell can
 * draw navigation without loading the module's classes. The testkit reads the annotation itself.
 *
 * <p>Labels come from {@code OSGI-INF/l10n/messages_ru.properties} and {@code
 * messages_en.properties} of the same bundle: {@code <id>} is the name, {@code <id>.help} one
 * sentence of help, {@code <id>.<field or column>} the label of a field or column, {@code
 * <id>.<column>.<choice>} a choice, {@code perspective.<name>} a perspective.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Contribution {

  /** All properties begin so. */
  String PREFIX_ = "stapel.";

  /** The id, {@code <module>.<noun or verb>}. */
  String id();

  /**
   * The permission key {@code <module>.<verb>} a caller needs; {@code public} for what anybody may.
   */
  String permission();

  /**
   * The dataset on whose page it stands, or whose columns it adds to; empty for none. A view of
   * place {@link Place#ROW} is a button on each row's page and gets the row's id as parameter
   * {@code row}. A dataset of no perspective is marked in the navigation as part of this one.
   */
  String dataset() default "";

  /** Where a command's button stands, or that it has none. */
  Place place() default Place.NONE;

  /**
   * Further datasets on whose list the button of a command of place {@link Place#LIST} stands too,
   * separated by spaces; the command belongs to {@link #dataset}. Empty for none.
   */
  String also() default "";

  /**
   * The dataset on each row's page of which a command of place {@link Place#LIST} is the next step:
   * its button stands there too, and the row stands in the form's field for rows of that dataset.
   * The command belongs to {@link #dataset}. Empty for none.
   */
  String follows() default "";

  /** The perspective of a dataset's list or a view in the navigation; empty to stay out of it. */
  String perspective() default "";

  /** Position among its neighbours, low first; equal ones by id. */
  int order() default 100;

  /**
   * When the button of a command on a row is shown: {@code column:key,key} of the row's own
   * dataset, several conditions with spaces, for example {@code state:draft,published}; a minus
   * before a condition turns it round, {@code -waiting:0}. It only keeps a page calm; whether the
   * command may run is decided by the command. Empty for always.
   */
  String when() default "";

  /** How the command door records a command. */
  Kind kind() default Kind.CHANGE;

  /** Where a button stands. */
  enum Place {
    /** No button: called by a page of its own, by others or from outside. */
    NONE,
    /** In the toolbar of the list. */
    LIST,
    /** In the toolbar of one row's page, given the row as subject. */
    ROW,
    /** In the toolbar of the list for the rows that are ticked, one call a row. */
    SELECTION
  }

  /** What the command door writes down. */
  enum Kind {
    /** A change with audit line and events. */
    CHANGE,
    /** Autosave of a draft: no audit line, no events. */
    DRAFT,
    /** As {@link #CHANGE}, and a browser asks first by repeating the object's name. */
    DESTRUCTIVE
  }
}
