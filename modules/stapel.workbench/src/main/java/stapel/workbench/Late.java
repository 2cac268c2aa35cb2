package stapel.workbench;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import stapel.api.store.Sheets;
import stapel.platform.api.Audit;
import stapel.platform.api.Backups;
import stapel.platform.api.Preferences;

/** Services that an edition may lack, and that may come and go: each page asks again. */
public final class Late implements AutoCloseable {

  private final ServiceTracker<Sheets, Sheets> sheets;
  private final ServiceTracker<Backups, Backups> backups;
  private final ServiceTracker<Preferences, Preferences> preferences;
  private final ServiceTracker<Audit, Audit> audit;

  /** Begins to look for them. */
  public Late(BundleContext context) {
    this.sheets = open(context, Sheets.class);
    this.backups = open(context, Backups.class);
    this.preferences = open(context, Preferences.class);
    this.audit = open(context, Audit.class);
  }

  private static <T> ServiceTracker<T, T> open(BundleContext context, Class<T> type) {
    ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
    tracker.open();
    return tracker;
  }

  /** For exports. */
  public Optional<Sheets> sheets() {
    return Optional.ofNullable(sheets.getService());
  }

  /** For the administrator's backup. */
  public Optional<Backups> backups() {
    return Optional.ofNullable(backups.getService());
  }

  /** For the preferences' page. */
  public Optional<Preferences> preferences() {
    return Optional.ofNullable(preferences.getService());
  }

  /** For the check of the audit log. */
  public Optional<Audit> audit() {
    return Optional.ofNullable(audit.getService());
  }

  @Override
  public void close() {
    sheets.close();
    backups.close();
    preferences.close();
    audit.close();
  }
}
