package stapel.provisioning.trust;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.osgi.framework.Constants;
import stapel.provisioning.plan.Plan;
import stapel.provisioning.resolve.Part;

/**
 * What a bundle takes of others, whichever header it takes it by: single packages, packages named
 * while it runs, all packages of a bundle, a bundle's own class loader, or the name of a package.
 *
 * @param part what would come
 * @param plan with which it would come
 */
record Taken(Part part, Plan plan) {

  /** Packages and bundles that no module may take: the insides of the process. */
  private static final List<String> DENIED =
      List.of(
          "jakarta.servlet",
          "javax.servlet",
          "org.apache.derby",
          "org.apache.felix",
          "org.eclipse.jetty",
          "org.osgi.framework.launch",
          "org.postgresql",
          "jdk.internal",
          "sun");

  /**
   * Exported by bundles that any module may use although their names do not end in {@code .api}.
   */
  private static final Set<String> OPEN = Set.of("stapel.api");

  private static final String OURS = "stapel.";
  private static final Set<String> FRAMEWORK =
      Set.of(Constants.SYSTEM_BUNDLE_SYMBOLICNAME, "org.apache.felix.framework");

  /**
   * Looks at all of it.
   *
   * @throws stapel.api.Refusal naming the first thing that it may not take
   */
  void check() {
    names(Constants.IMPORT_PACKAGE).forEach(this::checkPackage);
    names(Constants.DYNAMICIMPORT_PACKAGE).forEach(this::checkPattern);
    names(Constants.REQUIRE_BUNDLE).forEach(this::checkBundle);
    names(Constants.FRAGMENT_HOST).forEach(this::checkHost);
    names(Constants.EXPORT_PACKAGE).forEach(this::checkExport);
  }

  private Stream<String> names(String header) {
    return Stream.of(Parser.parseHeader(part.headers().get(header))).map(Clause::getName);
  }

  private void checkPackage(String wanted) {
    refuseDenied(wanted);
    if (wanted.startsWith(OURS)
        && plan.target().stream().filter(other -> exports(other, wanted)).noneMatch(this::free)) {
      throw Trust.refuse("provisioning.import-private", part, wanted);
    }
  }

  /** Libraries of others look for classes of whatever uses them; a module names what it needs. */
  private void checkPattern(String pattern) {
    if (!pattern.endsWith("*")) {
      checkPackage(pattern);
    } else if (module() || pattern.startsWith(OURS)) {
      throw Trust.refuse("provisioning.import-private", part, pattern);
    }
  }

  private void checkBundle(String wanted) {
    refuseDenied(wanted);
    if (wanted.startsWith(OURS) && !open(wanted)) {
      throw Trust.refuse("provisioning.import-private", part, wanted);
    }
  }

  /** Who lies in another's class loader sees all that it sees, in an open bundle too. */
  private void checkHost(String host) {
    refuseDenied(host);
    if (host.startsWith(OURS)) {
      throw Trust.refuse("provisioning.import-private", part, host);
    }
    if (FRAMEWORK.contains(host) && module()) {
      throw Trust.refuse("provisioning.import-denied", part, host);
    }
  }

  /** At the next start everybody could be wired to it instead of to ours. */
  private void checkExport(String offered) {
    if (offered.startsWith(OURS)) {
      throw Trust.refuse("provisioning.export-ours", part, offered);
    }
  }

  /** Bundles of others stand on the insides as they were written to. */
  private void refuseDenied(String wanted) {
    if (module()
        && DENIED.stream().anyMatch(name -> wanted.equals(name) || wanted.startsWith(name + "."))) {
      throw Trust.refuse("provisioning.import-denied", part, wanted);
    }
  }

  private boolean module() {
    return part.module().isPresent();
  }

  private boolean free(Part exporter) {
    return exporter.name().equals(part.name()) || open(exporter.name());
  }

  private static boolean open(String bundle) {
    return OPEN.contains(bundle)
        || bundle.endsWith(".api") && !bundle.equals("stapel.platform.api");
  }

  private static boolean exports(Part part, String name) {
    return Stream.of(Parser.parseHeader(part.headers().get(Constants.EXPORT_PACKAGE)))
        .anyMatch(clause -> clause.getName().equals(name));
  }
}
