package stapel.testkit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import stapel.api.Ref;
import stapel.platform.api.Audit;
import stapel.platform.api.Transactions;

/** Lines in memory, there once their transaction is committed. */
final class KeptAudit implements Audit {

  private final Transactions transactions;
  private final List<Line> lines = new CopyOnWriteArrayList<>();

  KeptAudit(Transactions transactions) {
    this.transactions = transactions;
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void write(Line line) {
    transactions.afterCommit(() -> lines.add(line));
  }

  @Override
  public Optional<Line> last(Ref ref) {
    Ref plain = Ref.of(ref.dataset(), ref.id());
    return lines.stream()
        .filter(line -> line.objects().contains(plain))
        .reduce((earlier, later) -> later);
  }

  @Override
  public Check verify() {
    return new Check(lines.size(), lines.size(), Damage.NONE, 0, "", "");
  }
}
