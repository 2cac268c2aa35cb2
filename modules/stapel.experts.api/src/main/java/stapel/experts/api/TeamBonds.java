package stapel.experts.api;

import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Extension point: a module that knows who works with the team of an application, as its mentor or
 * curator. Who is bound to a team is not proposed as an expert for its application.
 *
 * <p>Called when conflicts of interest of a call are looked for, on the command's thread inside its
 * transaction, in the order of the contributions. It has no veto and must change nothing.
 */
@ConsumerType
public interface TeamBonds {

  /**
   * Who is bound to which team.
   *
   * @param call id of the call
   * @return in any order, empty when there are none; a pair may stand twice
   */
  List<Bond> bonds(String call);

  /**
   * One person and one team.
   *
   * @param application id of the team's application
   * @param person id of the person
   */
  record Bond(String application, String person) {

    /** Neither is null. */
    public Bond {
      Objects.requireNonNull(application);
      Objects.requireNonNull(person);
    }
  }
}
