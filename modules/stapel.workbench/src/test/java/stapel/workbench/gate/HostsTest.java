package stapel.workbench.gate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HostsTest {

  @Test
  void answersOnlyToTheMachinesOwnNamesWithoutTls() {
    Hosts hosts = new Hosts("");
    assertTrue(hosts.known("127.0.0.1:8080", false));
    assertTrue(hosts.known("LOCALHOST", false));
    assertTrue(hosts.known("[::1]:8080", false));
    assertFalse(hosts.known("evil.example:8080", false));
    assertFalse(hosts.known("127.0.0.1.evil.example", false));
    assertFalse(hosts.known("localhost@evil.example:1", false));
    assertFalse(hosts.known(null, false));
  }

  @Test
  void answersToConfiguredNames() {
    Hosts hosts = new Hosts("stapel.example.ru, other.example");
    assertTrue(hosts.known("Stapel.example.ru:443", true));
    assertTrue(hosts.known("other.example", false));
    assertFalse(hosts.known("third.example", true));
  }

  @Test
  void answersToAnyNameUnderTlsWhenNoneIsConfigured() {
    assertTrue(new Hosts("").known("stapel.example.ru", true));
  }
}
