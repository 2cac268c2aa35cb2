package stapel.provisioning.change;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import stapel.profile.IndexedJar;
import stapel.profile.Indexer;
import stapel.profile.JarStore;
import stapel.profile.LockedJar;
import stapel.profile.Profile;
import stapel.profile.Profiles;
import stapel.profile.PublicKey;
import stapel.provisioning.plan.Change;
import stapel.provisioning.plan.Plan;
import stapel.provisioning.plan.Step;
import stapel.provisioning.resolve.Part;

/** A framework with the bundles of a profile and nothing else, changed by the installer. */
final class SmallServer implements AutoCloseable {

  private static final PublicKey KEY = new PublicKey("key");

  /** Seconds after which a start has hung; a busy machine takes a while over a healthy one. */
  private static final int PATIENCE = 60;

  private final Framework framework;
  private final Profiles profiles;
  private final JarStore store;
  private final Installer installer;
  private final Alone alone = new Alone();

  private SmallServer(Path data, Framework framework) {
    this.framework = framework;
    this.profiles = new Profiles(data);
    this.store = new JarStore(data);
    BundleContext context = framework.getBundleContext();
    this.installer =
        new Installer(
            profiles,
            store,
            new Running(context, store),
            new Health(context),
            alone,
            new NoCalls());
  }

  /** Starts what the current profile of this directory says. */
  static SmallServer start(Path data) throws IOException, BundleException {
    return start(data, PATIENCE);
  }

  /** The same, where something is to hang: for so many seconds. */
  static SmallServer start(Path data, int patience) throws IOException, BundleException {
    Framework framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    data.resolve("framework").toString(),
                    Constants.FRAMEWORK_STORAGE_CLEAN,
                    Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                    Constants.FRAMEWORK_BEGINNING_STARTLEVEL,
                    "10",
                    "stapel.start.seconds",
                    String.valueOf(patience)));
    framework.start();
    SmallServer server = new SmallServer(data, framework);
    for (LockedJar jar : server.profiles.current().orElseThrow().jars()) {
      Path file = server.store.path(jar.sha256());
      framework.getBundleContext().installBundle("reference:" + file.toUri());
    }
    for (Bundle bundle : framework.getBundleContext().getBundles()) {
      bundle.start(Bundle.START_TRANSIENT);
    }
    return server;
  }

  /** The first profile of a directory. */
  static void first(Path data, Part... parts) throws IOException {
    List<LockedJar> jars = new ArrayList<>();
    for (Part part : parts) {
      new JarStore(data).put(part.source().orElseThrow(), part.jar().sha256());
      jars.add(part.jar());
    }
    new Profiles(data)
        .write(
            new Profile(
                1,
                "2026-01-01T00:00:00Z",
                "edition",
                "edition x",
                "x",
                List.of(),
                "",
                Profile.State.KEPT,
                jars.stream().map(LockedJar::name).toList(),
                jars));
  }

  /** A jar with this activator. */
  static Part jar(Path folder, String name, String version, Class<?> activator) throws IOException {
    return jar(folder, name, version, activator, Map.of());
  }

  /** The same with more headers. */
  static Part jar(
      Path folder, String name, String version, Class<?> activator, Map<String, String> headers)
      throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
    manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
    manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
    manifest.getMainAttributes().putValue("Bundle-Version", version);
    manifest.getMainAttributes().putValue("Import-Package", "org.osgi.framework");
    manifest.getMainAttributes().putValue("Bundle-Activator", activator.getName());
    headers.forEach(manifest.getMainAttributes()::putValue);
    Path file = folder.resolve(name + "-" + version + ".jar");
    String path = activator.getName().replace('.', '/') + ".class";
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
        InputStream in = activator.getClassLoader().getResourceAsStream(path)) {
      jar.putNextEntry(new JarEntry(path));
      in.transferTo(jar);
    }
    IndexedJar described = Indexer.read(file);
    return Part.offered(LockedJar.of(described, KEY), described, file);
  }

  /** Changes one part into another, or adds or removes it. */
  Outcome change(Optional<Part> before, Optional<Part> after, Consumer<Phase> told)
      throws IOException {
    return apply(plan(before, after), told);
  }

  /** From now on there is no room for a backup. */
  void fill() {
    alone.full = true;
  }

  /** The plan of that change from the current profile. */
  Plan plan(Optional<Part> before, Optional<Part> after) throws IOException {
    Profile now = profiles.current().orElseThrow();
    Step.Kind kind =
        before.isEmpty()
            ? Step.Kind.ADDED
            : after.isEmpty() ? Step.Kind.REMOVED : Step.Kind.UPGRADED;
    List<Part> target = new ArrayList<>();
    for (LockedJar jar : now.jars()) {
      if (before.filter(part -> part.jar().equals(jar)).isEmpty()) {
        target.add(Part.installed(jar, Indexer.read(store.path(jar.sha256()), jar.sha256())));
      }
    }
    after.ifPresent(target::add);
    List<String> roots = target.stream().map(Part::name).toList();
    return new Plan(
        now,
        new Change.Install(List.of("x")),
        List.of(new Step(kind, before, after)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        roots,
        target);
  }

  Outcome apply(Plan plan, Consumer<Phase> told) throws IOException {
    return apply(plan, profiles.next(), told);
  }

  /** The same by an administrator who was told this number. */
  Outcome apply(Plan plan, int number, Consumer<Phase> told) throws IOException {
    Outcome outcome = new Outcome(number);
    installer.apply(plan, "test", outcome, told);
    return outcome;
  }

  /** Name, version and state of what runs, by name. */
  List<String> running() {
    return Stream.of(framework.getBundleContext().getBundles())
        .filter(bundle -> bundle.getBundleId() != 0)
        .map(
            bundle ->
                bundle.getSymbolicName()
                    + " "
                    + bundle.getVersion()
                    + (bundle.getState() == Bundle.ACTIVE ? "" : " " + bundle.getState()))
        .sorted()
        .toList();
  }

  Framework framework() {
    return framework;
  }

  @Override
  public void close() throws BundleException {
    framework.stop();
    try {
      framework.waitForStop(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
