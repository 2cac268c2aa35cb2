package stapel.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.common.service.ServiceAware;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;

/** The framework starts, every bundle of it is active, and HTTP answers. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
public class BootIT {
  @InjectBundleContext BundleContext context;

  @Test
  void everyBundleIsActive() {
    List<String> idle =
        Arrays.stream(context.getBundles())
            .filter(bundle -> bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null)
            .filter(bundle -> (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0)
            .map(Bundle::getSymbolicName)
            .toList();
    assertEquals(List.of(), idle);
  }

  @Test
  void anUnknownPageAsksForALoginFirst(
      @InjectService(timeout = 20_000) ServiceAware<HttpServiceRuntime> runtime) throws Exception {
    Object endpoints = runtime.getServiceReference().getProperty("osgi.http.endpoint");
    String endpoint = endpoints instanceof String[] many ? many[0] : String.valueOf(endpoints);
    assertTrue(endpoint.startsWith("http://"), endpoint);
    var request = HttpRequest.newBuilder(URI.create(endpoint).resolve("/no/such/page")).build();
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertEquals(401, response.statusCode());
  }
}
