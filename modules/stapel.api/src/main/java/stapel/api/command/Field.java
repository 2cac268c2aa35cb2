package stapel.api.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the codec, the generated form and the OpenAPI document must know of a request's component
 * beyond its type. A component is required unless it is an {@code Optional}, a {@code List}, a
 * {@code Map} or a {@code boolean}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER
})
public @interface Field {

  /** For a ref: the dataset it must be a row of, as the caller sees it. */
  String dataset() default "";

  /**
   * For a ref: the command's subject; its version is required and checked, and the permission is
   * asked in its scope.
   */
  boolean subject() default false;

  /**
   * For a ref without version: the row whose scope the permission is asked in, when there is no
   * subject.
   */
  boolean scope() default false;

  /**
   * Longest text in characters, most elements of a list. A text of at most 400 characters in one
   * line takes neither line ends nor tabs; other control characters stand in no text but a secret.
   */
  int max() default 4000;

  /** Lowest number, as a decimal; empty for none. */
  String from() default "";

  /** Highest number, as a decimal; empty for none. */
  String to() default "";

  /**
   * Lines of the form's text field; more than 1 makes it a text area, 0 leaves it out of the
   * generated form: only a page of the module sends it.
   */
  int lines() default 1;

  /** Closed list of keys for a text, worded as {@code <command>.<field>.<key>}. */
  String[] choices() default {};

  /** True for a text that no log, form or answer repeats. */
  boolean secret() default false;
}
