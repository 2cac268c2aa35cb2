package stapel.api.work;

import org.osgi.annotation.versioning.ConsumerType;
import stapel.api.command.Result;

/**
 * A pure function from files to files: on the command line without a database, and the same class
 * inside commands.
 *
 * <p>Called on the client's thread. It may veto by {@link stapel.api.Refusal}; output that was
 * begun is then thrown away. The same input gives the same output, to the byte.
 *
 * <p>The command line prints the result's sentences, and last one line of JSON: its counts, then
 * its {@link Result#facts facts}.
 *
 * @param <Q> the request: a record as for {@link stapel.api.command.Command}, whose files are
 *     {@link InputFile} and {@link OutputFile}; a component {@code minExperts} is the flag {@code
 *     --min-experts}
 */
@ConsumerType
public interface Calculation<Q extends Record> {

  /** The request's record type. */
  Class<Q> request();

  /** Calculates. */
  Result calculate(Q request);

  /**
   * Calculates something that takes long. One that ends early by {@link Progress#stopWhenCancelled}
   * leaves no file; one that has a result at any time may give the best so far instead.
   */
  default Result calculate(Q request, Progress progress) {
    return calculate(request);
  }
}
