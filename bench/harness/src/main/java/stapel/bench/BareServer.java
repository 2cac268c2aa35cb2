package stapel.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/**
 * The process the product is measured against: the framework, SCR, ConfigAdmin, Jetty and the bare
 * bundle, in the same versions, nothing else. Arguments: folder of bundles, the bare bundle, data
 * folder, port.
 */
public final class BareServer {

  private static final List<String> BUNDLES =
      List.of(
          "org.osgi.util.function",
          "org.osgi.util.promise",
          "org.osgi.service.component-",
          "org.osgi.service.log",
          "org.apache.felix.metatype",
          "org.osgi.service.servlet",
          "org.apache.felix.http.servlet-api",
          "commons-fileupload",
          "commons-io",
          "stapel.logging",
          "org.apache.felix.configadmin",
          "org.apache.felix.scr",
          "org.apache.felix.http.jetty12");

  private BareServer() {}

  /** Starts and waits until the process is ended. */
  public static void main(String[] args) throws Exception {
    Path repository = Path.of(args[0]);
    Path data = Path.of(args[2]);
    System.setProperty("bare.data", data.toString());
    Framework framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    data.resolve("framework").toString(),
                    Constants.FRAMEWORK_STORAGE_CLEAN,
                    Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                    Constants.FRAMEWORK_BUNDLE_PARENT,
                    "framework",
                    "bare.data",
                    data.toString(),
                    "felix.cm.pm",
                    "memory",
                    "org.apache.felix.http.host",
                    "127.0.0.1",
                    "org.osgi.service.http.port",
                    args[3],
                    "org.osgi.service.http.port.secure",
                    "-1"));
    framework.start();
    List<Bundle> bundles = new ArrayList<>();
    for (Path jar : jars(repository, Path.of(args[1]))) {
      bundles.add(framework.getBundleContext().installBundle("reference:" + jar.toUri()));
    }
    for (Bundle bundle : bundles) {
      if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
        bundle.start();
      }
    }
    framework.waitForStop(0);
  }

  private static List<Path> jars(Path repository, Path bare) throws java.io.IOException {
    List<Path> found = new ArrayList<>();
    try (var files = Files.list(repository)) {
      List<Path> all = files.sorted().toList();
      for (String name : BUNDLES) {
        all.stream()
            .filter(p -> p.getFileName().toString().startsWith(name))
            .findFirst()
            .ifPresent(found::add);
      }
    }
    found.add(bare);
    return found;
  }
}
