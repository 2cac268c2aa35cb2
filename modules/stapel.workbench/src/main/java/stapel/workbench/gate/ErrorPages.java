package stapel.workbench.gate;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import stapel.workbench.WorkbenchSettings;

/**
 * Keeps the container's own error pages in our words while the workbench is there, and lets nobody
 * in while the server stops.
 */
@Component(
    service = {},
    immediate = true)
public final class ErrorPages {

  private final JettyErrors pages;

  /** Hands the pages to the HTTP service. */
  @Activate
  public ErrorPages(BundleContext context, @Reference WorkbenchSettings settings) {
    this.pages = new JettyErrors(context, settings::language);
  }

  /** Takes them back. */
  @Deactivate
  public void close() {
    pages.close();
  }
}
