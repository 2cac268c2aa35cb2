package stapel.demo;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import stapel.api.grant.Grant;

/** Knows when the last of the contributions that the cohort needs has come; holds none of them. */
final class Contributions implements ServiceListener {

  private static final String EACH = "(|(stapel.id=*)(objectClass=" + Grant.class.getName() + "))";
  private static final List<String> NEEDED =
      List.of(
          "access.add-region",
          "access.add-account",
          "access.grant-role",
          "access.accounts",
          "access.grants",
          "intake.create-programme",
          "intake.create-call",
          "intake.add-field",
          "intake.publish-call",
          "intake.open-call",
          "intake.close-call",
          "intake.upload",
          "intake.apply-import",
          "intake.imports",
          "intake.enter-application",
          "intake.withdraw-application",
          "intake.accept-all",
          "intake.begin-review",
          "intake.applications",
          "intake.calls",
          "experts.add-expert",
          "experts.import-assignments",
          "experts.declare-no-conflict",
          "experts.declare-conflict",
          "experts.add-tie",
          "experts.propose-assignment",
          "experts.invite-experts",
          "experts.accept-invitation",
          "experts.decline-invitation",
          "experts.invitations",
          "experts.experts",
          "experts.assignments",
          "evaluation.add-criterion",
          "evaluation.set-rule",
          "evaluation.submit-sheet",
          "evaluation.compute-ranking",
          "evaluation.criteria",
          "reference.territories",
          "grants of stapel.access",
          "grants of stapel.intake",
          "grants of stapel.experts",
          "grants of stapel.evaluation",
          "mentoring.add-mentor",
          "mentoring.offer-hours",
          "mentoring.publish-plan",
          "mentoring.add-contact",
          "mentoring.book",
          "mentoring.close-own-session",
          "mentoring.write-note",
          "mentoring.add-action",
          "mentoring.give-feedback",
          "mentoring.make-act",
          "mentoring.wait-for-hour",
          "mentoring.state-wish",
          "mentoring.state-mentor-wish",
          "mentoring.propose-plan",
          "mentoring.pair-teams",
          "mentoring.compute-plans",
          "grants of stapel.mentoring",
          "grants of stapel.reference");

  private final BundleContext context;
  private final Set<String> missing = ConcurrentHashMap.newKeySet();
  private final CountDownLatch all = new CountDownLatch(1);

  Contributions(BundleContext context) {
    this.context = context;
    missing.addAll(NEEDED);
  }

  /** Returns when all have come. */
  void await() throws InterruptedException {
    try {
      context.addServiceListener(this, EACH);
      ServiceReference<?>[] there = context.getAllServiceReferences(null, EACH);
      for (ServiceReference<?> reference : there == null ? new ServiceReference<?>[0] : there) {
        came(reference);
      }
      all.await();
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    } finally {
      context.removeServiceListener(this);
    }
  }

  @Override
  public void serviceChanged(ServiceEvent event) {
    if (event.getType() == ServiceEvent.REGISTERED) {
      came(event.getServiceReference());
    }
  }

  private void came(ServiceReference<?> reference) {
    Object id = reference.getProperty("stapel.id");
    boolean grant =
        List.of((String[]) reference.getProperty("objectClass")).contains(Grant.class.getName());
    String name =
        grant ? "grants of " + reference.getBundle().getSymbolicName() : String.valueOf(id);
    if (missing.remove(name) && missing.isEmpty()) {
      all.countDown();
    }
  }
}
