package stapel.evaluation.mixed;

import java.util.function.Consumer;
import stapel.api.work.Progress;

/** Something that effects can be drawn from, given the marks. */
public interface Draws {

  /**
   * Draws effects one by one.
   *
   * @param draws how many, at least 1
   * @param taker may keep what it gets
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  void each(int draws, NormalSource normal, Progress progress, Consumer<Effects> taker);
}
