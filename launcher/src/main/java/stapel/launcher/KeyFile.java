package stapel.launcher;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The key and the certificate that a server speaks TLS with.
 *
 * @param file PKCS #12 or JKS
 * @param type which of them
 * @param password opens the file and the key
 * @param name the first name of the certificate
 */
record KeyFile(Path file, String type, String password, String name) {
  /** The variable of the environment with the password: a command line is seen by everybody. */
  static final String PASSWORD = "STAPEL_KEYSTORE_PASSWORD";

  private static final int DNS = 2;

  /** The password is not printed. */
  @Override
  public String toString() {
    return file.toString();
  }

  /** The one of the command line, if it names one; the password is asked for on a terminal. */
  static Optional<KeyFile> said(Arguments said, Messages messages) {
    return said.option("--keystore")
        .map(
            file ->
                open(
                    Path.of(file).toAbsolutePath().normalize(),
                    password(file, messages, Optional.ofNullable(System.getenv(PASSWORD)))));
  }

  private static String password(String file, Messages messages, Optional<String> known) {
    return known
        .or(() -> terminal().map(terminal -> typed(terminal, messages.text("keystore.ask", file))))
        .orElseThrow(() -> Problem.refused("keystore.locked", file, PASSWORD));
  }

  private static String typed(Console terminal, String question) {
    char[] typed = terminal.readPassword("%s", question);
    return typed == null ? "" : new String(typed);
  }

  /** From JDK 22 on there is a console without a terminal too, and it can be asked which. */
  @SuppressWarnings("SystemConsoleNull")
  private static Optional<Console> terminal() {
    Console console = System.console();
    try {
      Object real = console == null ? false : Console.class.getMethod("isTerminal").invoke(console);
      return Optional.ofNullable(console).filter(there -> real.equals(true));
    } catch (NoSuchMethodException e) {
      return Optional.ofNullable(console);
    } catch (ReflectiveOperationException e) {
      throw Problem.fault("fault", e, e.toString());
    }
  }

  /** Looks whether the file opens and holds a key. */
  static KeyFile open(Path file, String password) {
    if (!Files.isRegularFile(file)) {
      throw Problem.refused("keystore.missing", file);
    }
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), password.toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          store.getKey(alias, password.toCharArray());
          return new KeyFile(file, store.getType(), password, name(store, alias));
        }
      }
      throw Problem.refused("keystore.empty", file);
    } catch (UnrecoverableKeyException e) {
      throw Problem.refused("keystore.wrong", file, PASSWORD);
    } catch (IOException e) {
      throw e.getCause() instanceof UnrecoverableKeyException
          ? Problem.refused("keystore.wrong", file, PASSWORD)
          : Problem.refused("keystore.unreadable", file, e.getMessage());
    } catch (GeneralSecurityException e) {
      throw Problem.refused("keystore.unreadable", file, e.getMessage());
    }
  }

  private static String name(KeyStore store, String alias) throws GeneralSecurityException {
    return store.getCertificate(alias) instanceof X509Certificate certificate
        ? names(certificate).stream()
            .filter(name -> name.get(0).equals(DNS))
            .map(name -> name.get(1).toString())
            .filter(name -> !name.startsWith("*"))
            .findFirst()
            .orElse("localhost")
        : "localhost";
  }

  private static Collection<List<?>> names(X509Certificate certificate)
      throws CertificateParsingException {
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    return names == null ? List.of() : names;
  }
}
