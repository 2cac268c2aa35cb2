package stapel.provisioning.change;

import java.util.List;
import java.util.Optional;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.profile.LockedJar;
import stapel.profile.Profile;
import stapel.profile.Profiles;
import stapel.provisioning.plan.Change;
import stapel.provisioning.resolve.Part;
import stapel.provisioning.resolve.Universe;

/** Goes back to earlier profiles, from the jars that are kept. */
record Earlier(Profiles profiles, KeptJars kept, Universe universe) {

  /**
   * The change that runs a profile again.
   *
   * @throws Refusal naming the first module whose jar is neither kept nor offered
   */
  Change revert(int number) {
    Profile profile = profiles.read(number);
    List<Part> parts = profile.jars().stream().map(jar -> part(number, jar)).toList();
    return new Change.Revert(number, profile.roots(), parts);
  }

  private Part part(int number, LockedJar jar) {
    Optional<Part> same =
        universe.parts().stream()
            .filter(part -> part.jar().sha256().equals(jar.sha256()))
            .findFirst();
    if (same.filter(part -> part.source().isEmpty()).isPresent()) {
      return same.get();
    }
    if (kept.there(jar)) {
      return kept.part(jar).from(kept.path(jar));
    }
    return same.map(part -> part.locked(jar)).orElseThrow(() -> gone(number, jar));
  }

  /** The refusal for a jar that nobody has. */
  Refusal gone(int number, LockedJar jar) {
    Object title =
        universe.parts().stream()
            .filter(part -> part.name().equals(jar.name()))
            .findFirst()
            .map(PlanWords::title)
            .orElse(jar.name());
    return Refusal.of(
        Earlier.class,
        Refusal.Kind.CONFLICT,
        Problem.of("provisioning.revert-gone", number, title, jar.version()),
        Problem.of("provisioning.revert-gone-next", jar.version()),
        Problem.of("provisioning.need-detail", jar.name() + " " + jar.sha256()));
  }
}
