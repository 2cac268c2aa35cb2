package stapel.rest.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import stapel.rest.Declined;

/** A body that ends the request when it is longer than the limit, whatever its header said. */
final class LimitedBody extends FilterInputStream {
  private final long limit;
  private long left;

  LimitedBody(InputStream body, long limit) {
    super(body);
    this.limit = limit;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int got = super.read();
    count(got < 0 ? 0 : 1);
    return got;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int got = super.read(target, offset, length);
    count(Math.max(0, got));
    return got;
  }

  private void count(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw tooLarge(limit);
    }
  }

  static Declined tooLarge(long limit) {
    return Declined.because(413, "rest.too-large", limit >> 20);
  }
}
