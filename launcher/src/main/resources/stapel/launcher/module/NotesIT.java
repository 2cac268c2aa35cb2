package @name@;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stapel.testkit.Product;

/** The packaged module in the real framework: it comes, is gone, and comes back. */
@Timeout(120)
class NotesIT {

  @TempDir Path data;

  @Test
  void comesGoesAndComesBackWhilePeopleWork() throws Exception {
    try (Product product = Product.start(data)) {
      product.install(jar());
      assertEquals(200, product.get("/d/@id@.notes").status());
      assertTrue(product.get("/v/@id@.reminders").body().contains("14"));

      assertTrue(product.get("/v/settings.sheet").body().contains("p-@id@-rules-mostDays"));

      product.remove("@name@");
      assertEquals(404, product.get("/d/@id@.notes").status());

      product.install(jar());
      assertEquals(200, product.get("/v/@id@.reminders").status());
    }
  }

  /** What this build has packaged, whatever its version. */
  private static Path jar() throws IOException {
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(Path.of("target"), "@name@-*.jar")) {
      return jars.iterator().next();
    }
  }
}
