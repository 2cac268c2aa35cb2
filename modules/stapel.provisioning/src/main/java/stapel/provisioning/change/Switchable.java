package stapel.provisioning.change;

import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
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

  /** Refuses what cannot be switched. */
  void check(Request request) {
    String name = request.module();
    boolean there =
        Stream.of(context.getBundles())
            .filter(bundle -> name.equals(bundle.getSymbolicName()))
            .anyMatch(
                bundle ->
                    !bundle
                        .adapt(org.osgi.framework.wiring.BundleRevision.class)
                        .getDeclaredCapabilities("stapel.module")
                        .isEmpty());
    if (!there) {
      throw refuse("provisioning.module-unknown", name);
    }
    if (Plan.platform(name)) {
      throw refuse("provisioning.module-platform", name);
    }
    boolean region =
        scopes.find(request.region().id()).filter(one -> one.kind().equals("region")).isPresent();
    if (!region) {
      throw Refusal.of(
          Switchable.class, Refusal.Kind.INVALID, Problem.at("region", "provisioning.no-region"));
    }
  }

  static Refusal refuse(String code, String module) {
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
