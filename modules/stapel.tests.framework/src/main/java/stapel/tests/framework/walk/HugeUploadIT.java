package stapel.tests.framework.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import stapel.api.data.Query;
import stapel.platform.api.Ready;

/** A file of 200 MB gets an answer that says how much is taken, and nothing of it stays. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
public class HugeUploadIT {

  private static final long HUGE = 200L << 20;
  private static final String TYPE = "multipart/form-data; boundary=seam";

  private static Walk walk;
  private static Actor operator;
  private static String call;

  @BeforeAll
  static void begin(
      @InjectBundleContext BundleContext context, @InjectService(timeout = 60_000) Ready ready)
      throws Exception {
    walk = Walk.of(context);
    operator =
        walk.data().actors().stream().filter(a -> a.name().equals("operatorA")).findFirst().get();
    call = walk.data().one(operator, Query.of("intake.calls")).id();
  }

  @Test
  void theFormSaysHowMuchIsTaken() {
    refused("/c/intake.upload");
  }

  @Test
  void theProgramIsToldTheLimit() {
    refused("/api/v1/commands/intake.upload");
  }

  private static void refused(String path) {
    List<String> before = imports();
    Server.Answer answer = walk.server().post(operator, path, TYPE, body());
    assertEquals(413, answer.status(), answer.toString());
    assertTrue(answer.body().contains("at most 100 MB"), answer.toString());
    assertEquals(before, imports());
  }

  private static List<String> imports() {
    return walk
        .datasets()
        .read(operator.caller(), reader -> reader.read(Query.of("intake.imports").page(0, 1000)))
        .rows()
        .stream()
        .map(row -> row.ref().toString())
        .toList();
  }

  /** A form with its call and a file of 200 MB, as a browser sends it. */
  private static BodyPublisher body() {
    byte[] head =
        bytes(
            "--seam\r\nContent-Disposition: form-data; name=\"openCall\"\r\n\r\n"
                + call
                + "\r\n--seam\r\nContent-Disposition: form-data; name=\"file\"; filename=\"huge.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n");
    byte[] tail = bytes("\r\n--seam--\r\n");
    BodyPublisher stream =
        BodyPublishers.ofInputStream(
            () ->
                new SequenceInputStream(
                    Collections.enumeration(
                        List.of(
                            new ByteArrayInputStream(head),
                            new Letters(HUGE),
                            new ByteArrayInputStream(tail)))));
    return BodyPublishers.fromPublisher(stream, head.length + HUGE + tail.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** So many letters. */
  private static final class Letters extends InputStream {

    private long left;

    private Letters(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'a' : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int given = (int) Math.min(length, left);
      java.util.Arrays.fill(into, offset, offset + given, (byte) 'a');
      left -= given;
      return given;
    }
  }
}
