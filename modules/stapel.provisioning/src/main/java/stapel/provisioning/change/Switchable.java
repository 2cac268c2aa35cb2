package stapel.provisioning.change;

import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.command.Field;
import stapel.api.store.Scopes;
import stapel.provisioning.plan.Plan;

/** What may be switched off, and where: a module that is no part of the platform, in a region. */
@Component(service = Switchable.class)
public final class Switchable {

  /** Who may switch. */
  public static final String PERMISSION = "provisioning.switch-modules";

  private final BundleContext context;
  private final Scopes scopes;

  /** Of this framework. */
  @Activate
  public Switchable(BundleContext context, @Reference Scopes scopes) {
    this.context = context;
    this.scopes = scopes;
  }

  /**
   * What people call the module and the region.
   *
   * @param module its title
   * @param region its title
   */
  record Named(Text module, Text region) {}

  /** Refuses what cannot be switched. */
  Named checked(Request request) {
    String name = request.module();
    Map<String, Object> says =
        Stream.of(context.getBundles())
            .filter(bundle -> name.equals(bundle.getSymbolicName()))
            .flatMap(
                bundle ->
                    bundle
                        .adapt(BundleRevision.class)
                        .getDeclaredCapabilities("stapel.module")
                        .stream())
            .map(BundleCapability::getAttributes)
            .findFirst()
            .orElseThrow(() -> refuse("provisioning.module-unknown", name));
    Object russian = says.getOrDefault("title.ru", name);
    Text title = new Text(russian.toString(), says.getOrDefault("title.en", russian).toString());
    if (Plan.platform(name)) {
      throw refuse("provisioning.module-platform", title);
    }
    return scopes
        .find(request.region().id())
        .filter(one -> one.kind().equals("region"))
        .map(one -> new Named(title, one.title()))
        .orElseThrow(
            () ->
                Refusal.of(
                    Switchable.class,
                    Refusal.Kind.INVALID,
                    Problem.at("region", "provisioning.no-region")));
  }

  static Refusal refuse(String code, Object module) {
    return Refusal.of(Switchable.class, Refusal.Kind.CONFLICT, Problem.at("module", code, module));
  }

  /**
   * What is asked.
   *
   * @param region where
   * @param module its symbolic name
   */
  record Request(
      @Field(dataset = "access.scopes", subject = true) Ref region,
      @Field(max = 200) String module) {}
}
