package stapel.api.command;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A named change. The platform makes of it a form, a button, a REST address and a word of the
 * command line, and gives it one transaction, idempotency, a version check, an audit line and a dry
 * run.
 *
 * <p>{@link #execute} is called on the caller's thread inside the door's transaction, after the
 * caller's permission was checked and every ref in the request was found under the caller's grants
 * and, for the subject, locked at its version. It may veto by throwing {@link stapel.api.Refusal};
 * nothing is then changed. It may be repeated when the database breaks a deadlock, so it must have
 * no effect outside the database: no mail, no file, no address.
 *
 * @param <Q> the request: a private record of the module whose components are {@code String},
 *     {@code int}, {@code long}, {@code BigDecimal}, {@code boolean}, {@code Instant}, {@code
 *     LocalDate}, {@code ZoneId}, {@link stapel.api.Text}, {@link stapel.api.Ref}, {@link Upload},
 *     an enum, another such record, or an {@code Optional}, {@code List} or {@code Map<String,
 *     String>} of them
 */
@ConsumerType
public interface Command<Q extends Record> {

  /** The request's record type. */
  Class<Q> request();

  /**
   * Does it.
   *
   * @param request complete and checked against its {@link Field} annotations
   * @param call who asks, when and where
   * @return what the caller is told
   */
  Result execute(Q request, Call call);
}
