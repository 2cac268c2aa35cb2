package stapel.provisioning.resolve;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.resolver.Logger;
import org.apache.felix.resolver.ResolverImpl;
import org.apache.felix.utils.resource.ResourceImpl;
import org.osgi.service.resolver.Resolver;
import stapel.profile.Contributed;
import stapel.profile.IndexedJar;
import stapel.profile.LockedJar;
import stapel.profile.PublicKey;

/** Parts made of headers, and the framework's resolver without a framework. */
public final class Parts {

  /** The resolver of the framework in use. */
  public static final Resolver RESOLVER = new ResolverImpl(new Logger(Logger.LOG_ERROR));

  private Parts() {}

  /** Of these parts and a framework that offers nothing. */
  public static Universe universe(Part... parts) {
    return new Universe(
        new ResourceImpl("system.bundle", "osgi.bundle", org.osgi.framework.Version.emptyVersion),
        List.of(parts));
  }

  /** Offered, with headers as name and value in turn. */
  public static Part offered(String name, String version, String... headers) {
    IndexedJar jar = jar(name, version, headers);
    return Part.offered(LockedJar.of(jar, new PublicKey("key")), jar, Path.of(jar.file()));
  }

  /** Running already. */
  public static Part installed(String name, String version, String... headers) {
    IndexedJar jar = jar(name, version, headers);
    return Part.installed(LockedJar.of(jar, new PublicKey("key")), jar);
  }

  /** The same, with contributions. */
  public static Part contributing(Part part, Contributed... contributions) {
    return new Part(
        part.resource(), part.jar(), part.headers(), List.of(contributions), part.source());
  }

  private static IndexedJar jar(String name, String version, String... more) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Bundle-ManifestVersion", "2");
    headers.put("Bundle-SymbolicName", name);
    headers.put("Bundle-Version", version);
    for (int i = 0; i < more.length; i += 2) {
      headers.put(more[i], more[i + 1]);
    }
    String digest =
        stapel.profile.Digest.of((name + version + headers).getBytes(StandardCharsets.UTF_8));
    return new IndexedJar(name + "-" + version + ".jar", digest, 1, headers, List.of());
  }
}
