package stapel.workbench.gate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HostsTest {

  @Test
  void answersOnlyToTheMachinesOwnNamesWithoutTls() {
    Set<String> none = Set.of();
    assertTrue(Hosts.known("127.0.0.1:8080", false, none));
    assertTrue(Hosts.known("LOCALHOST", false, none));
    assertTrue(Hosts.known("[::1]:8080", false, none));
    assertFalse(Hosts.known("evil.example:8080", false, none));
    assertFalse(Hosts.known("127.0.0.1.evil.example", false, none));
    assertFalse(Hosts.known("localhost@evil.example:1", false, none));
    assertFalse(Hosts.known(null, false, none));
  }

  @Test
  void answersToConfiguredNames() {
    Set<String> names = Set.of("stapel.example.ru", "other.example");
    assertTrue(Hosts.known("Stapel.example.ru:443", true, names));
    assertTrue(Hosts.known("other.example", false, names));
    assertFalse(Hosts.known("third.example", true, names));
  }

  @Test
  void answersToAnyNameUnderTlsWhenNoneIsConfigured() {
    assertTrue(Hosts.known("stapel.example.ru", true, Set.of()));
  }
}
