/**
 * Pages of a module where the default list and form are not enough.
 *
 * <pre>{@code
 * Page.of(request.text("sample.title"), out -> template.render(out, model))
 * }</pre>
 */
@Version("0.2.0")
@Export
package stapel.api.view;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
