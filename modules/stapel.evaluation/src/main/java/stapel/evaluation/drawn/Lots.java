package stapel.evaluation.drawn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.evaluation.lottery.Lot;
import stapel.evaluation.ranked.LotHold;
import stapel.evaluation.ranked.OpenRows;
import stapel.intake.api.Application;
import stapel.intake.api.Applications;

/** Which applications a lot decides between, and what its outcome makes of their rows. */
@Component(service = {Lots.class, LotHold.class})
public final class Lots implements LotHold {
  private final OpenRows open;
  private final Applications applications;
  private final LotStore store;

  /** Needs the open rows of rankings, the numbers of applications, and the lots. */
  @Activate
  public Lots(
      @Reference OpenRows open, @Reference Applications applications, @Reference LotStore store) {
    this.open = open;
    this.applications = applications;
    this.store = store;
  }

  /**
   * A lot whose value is still to come.
   *
   * @throws Refusal when it was drawn or withdrawn
   */
  StoredLot waiting(String id) {
    StoredLot lot = store.find(id).orElseThrow();
    if (lot.value().isPresent()) {
      throw conflict(Problem.of("lot.drawn", lot.value().get()));
    }
    if (lot.withdrawn()) {
      throw conflict(Problem.of("lot.withdrawn"));
    }
    return lot;
  }

  private static Refusal conflict(Problem problem) {
    return Refusal.of(Lots.class, Refusal.Kind.CONFLICT, problem);
  }

  /** What the newest undecided ranking of a call leaves open; empty when it has none. */
  Optional<Group> group(String call) {
    return open.newest(call).map(this::group);
  }

  private Group group(OpenRows.Open found) {
    Map<String, String> numbers =
        applications
            .find(found.rows().stream().map(OpenRows.Row::application).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Application::id, Application::number));
    return Group.of(found, numbers);
  }

  /** True when this lot decides between just these. */
  static boolean decides(StoredLot lot, Group group) {
    return lot.commitment()
        .filter(commitment -> commitment.contenders().equals(group.contenders()))
        .filter(commitment -> commitment.places() == group.places())
        .isPresent();
  }

  /** The lot of the call between just these that holds; empty when there is none. */
  Optional<StoredLot> between(String call, Group group) {
    return store.ofCall(call).stream()
        .filter(lot -> !lot.withdrawn() && decides(lot, group))
        .findFirst();
  }

  /**
   * The lot of the call that waits for its value and is between any of these: what it decides stays
   * with it until somebody withdraws it, though the list may have changed. Empty when there is
   * none.
   */
  Optional<StoredLot> waits(String call, Group group) {
    return store.ofCall(call).stream()
        .filter(StoredLot::waits)
        .filter(lot -> lot.of(group.contenders()))
        .findFirst();
  }

  /**
   * The lot of the call that was withdrawn last of those between any of these: with a row settled
   * by hand or a place more the rest still come from it. Empty when there is none.
   */
  Optional<StoredLot> withdrawn(String call, Group group) {
    return store.ofCall(call).stream()
        .filter(StoredLot::withdrawn)
        .filter(lot -> lot.of(group.contenders()))
        .findFirst();
  }

  /** Settles the rows of a group by a drawn order. */
  void settle(Group group, List<Lot.Drawn> order) {
    for (Lot.Drawn line : order) {
      open.drawn(group.rows().get(line.application()), group.before() + line.order(), line.order());
    }
  }

  /** Nobody settles these rows by hand any more. */
  void take(Group group) {
    group.rows().values().forEach(open::take);
  }

  /** What a withdrawn lot has kept is open to people and to another lot again. */
  void release(StoredLot lot) {
    group(lot.call())
        .filter(group -> lot.of(group.contenders()) && waits(lot.call(), group).isEmpty())
        .ifPresent(group -> group.rows().values().forEach(open::release));
  }

  /**
   * What a lot decides stays with it, and what it has decided stands, in a ranking made anew. The
   * lot is held while its rows are given to it: one that is withdrawn meanwhile would leave them
   * waiting for nothing.
   */
  void holdOn(String call) {
    Optional<Group> left = group(call).filter(found -> !found.rows().isEmpty());
    left.flatMap(found -> keeper(call, found))
        .map(store::held)
        .filter(lot -> !lot.withdrawn())
        .ifPresent(lot -> holdOn(lot, left.get()));
  }

  private Optional<StoredLot> keeper(String call, Group left) {
    return between(call, left).or(() -> waits(call, left));
  }

  @Override
  public boolean holds(String call, String row) {
    return group(call)
        .filter(found -> found.rows().containsValue(row))
        .flatMap(found -> keeper(call, found))
        .isPresent();
  }

  private void holdOn(StoredLot lot, Group left) {
    boolean drawn = lot.value().isPresent();
    if (!drawn || decides(lot, left)) {
      take(left);
    }
    if (drawn && decides(lot, left)) {
      settle(left, store.lines(lot.id()));
    }
  }
}
