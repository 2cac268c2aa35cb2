package stapel.rest.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import stapel.api.data.Query;
import stapel.rest.Declined;

/**
 * Where the next page begins, opaque to the client. Today it holds an offset and a digest of the
 * query it belongs to, for {@link Query} has no way to say "after this row"; rows that come or go
 * between two pages can shift one. It grants nothing, so it is not signed.
 */
final class Cursor {
  private static final int DIGEST = 8;
  private static final int FARTHEST = 10_000_000;

  private Cursor() {}

  static String at(int offset, Query query) {
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES + DIGEST).putInt(offset).put(digest(query)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static int offset(String cursor, Query query) {
    byte[] bytes = decoded(cursor);
    if (bytes.length != Integer.BYTES + DIGEST
        || !Arrays.equals(digest(query), Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length))) {
      throw Declined.at("cursor", 422, "rest.cursor");
    }
    int offset = ByteBuffer.wrap(bytes).getInt();
    if (offset < 0 || offset > FARTHEST) {
      throw Declined.at("cursor", 422, "rest.cursor");
    }
    return offset;
  }

  private static byte[] decoded(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static byte[] digest(Query query) {
    String text = query.page(0, 1).toString();
    try {
      byte[] full =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(full, DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
