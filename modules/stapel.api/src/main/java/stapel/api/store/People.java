package stapel.api.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Persons the server knows, with or without an account. Used inside a command's transaction. */
@ProviderType
public interface People {

  /** The person of this id. */
  Optional<Person> find(String id);

  /** The person with this e-mail address, whatever its case. */
  Optional<Person> byEmail(String email);

  /**
   * Adds a person without an account.
   *
   * @throws stapel.api.Refusal when the address is taken or has no form of one
   */
  String add(String id, String name, String email);

  /**
   * Removes a person who was added and never became more: without account, address and role, as one
   * that came with an import which is taken back. Others stay.
   */
  void forget(String id);

  /** Who has this role in this very scope, by name. */
  List<Person> withRole(String role, String scope);

  /**
   * A person.
   *
   * @param email lower case, may be empty
   */
  record Person(String id, String name, String email) {}
}
