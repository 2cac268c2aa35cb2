package stapel.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitTest {

  @Test
  void sendsNobodyToAnotherSite() {
    assertEquals("/d/a?q=b", Visit.local(Optional.of("/d/a?q=b"), "/"));
    assertEquals("/", Visit.local(Optional.of("//evil.example"), "/"));
    assertEquals("/", Visit.local(Optional.of("/\\evil.example"), "/"));
    assertEquals("/", Visit.local(Optional.of("https://evil.example"), "/"));
    assertEquals("/", Visit.local(Optional.of("/a\r\nSet-Cookie: x"), "/"));
    assertEquals("/", Visit.local(Optional.empty(), "/"));
  }
}
