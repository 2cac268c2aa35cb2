package stapel.platform.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Registered as a service when the platform can answer its first signed-in page: store open,
 * migrations applied, doors and workbench there, and in a demo its cohort loaded. The launcher
 * waits for it.
 */
@ProviderType
public interface Ready {

  /** Lines to print after the address, for example the sample accounts; empty for none. */
  java.util.List<String> notes();
}
