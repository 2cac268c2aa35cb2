package stapel.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What modules outside are built with is what this product is built with. */
class RegionParentTest {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Pattern PROPERTY =
      Pattern.compile("<((?:bnd|jte|junit)\\.version|maven\\.compiler\\.release)>([^<]+)</");
  private static final Pattern VERSIONED =
      Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([0-9][^<]*)</version>");

  @Test
  void theVersionsThatStandTwiceAreTheSame() throws IOException {
    String product = Files.readString(ROOT.resolve("pom.xml"));
    String region = Files.readString(ROOT.resolve("cnf/region/pom.xml"));
    assertEquals(found(PROPERTY, product), found(PROPERTY, region));
    Map<String, String> ours = found(VERSIONED, product);
    Map<String, String> theirs = found(VERSIONED, region);
    theirs.remove("stapel.parent.region");
    ours.keySet().retainAll(theirs.keySet());
    assertEquals(ours, theirs);
    assertEquals(found(VERSIONED, product).get("stapel"), version(region));
  }

  private static String version(String region) {
    return found(VERSIONED, region).get("stapel.parent.region");
  }

  private static Map<String, String> found(Pattern pattern, String pom) {
    Map<String, String> found = new TreeMap<>();
    for (Matcher each = pattern.matcher(pom); each.find(); ) {
      found.putIfAbsent(each.group(1), each.group(2));
    }
    return found;
  }
}
