package stapel.experts.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.api.work.Progress;
import stapel.experts.expert.CallExpert;
import stapel.experts.expert.CodeOrder;

/** The tables of proposals. */
@Component(service = ProposalStore.class)
public final class ProposalStore {

  /** Pairs written between two looks whether somebody cancelled. */
  private static final int TOGETHER = 1_000;

  private final Database database;

  /** Over the module's tables. */
  @Activate
  public ProposalStore(@Reference(target = "(stapel.schema=experts)") Database database) {
    this.database = database;
  }

  int nextRun(String call) {
    return database
        .one(
            "select max(run_no) from proposal where scope_id = ?", row -> (int) row.number(1), call)
        .map(last -> last + 1)
        .orElse(1);
  }

  /**
   * Keeps a proposal, with what each expert would read; an earlier one that was not applied is
   * superseded.
   */
  void add(Proposal proposal, List<CallExpert> experts, Call call, Progress progress) {
    database.update(
        "update proposal set version = version + 1, state = 'superseded' where scope_id = ? and state = 'computed'",
        proposal.call());
    insert(proposal, call.now());
    List<Proposal.Pair> pairs = proposal.pairs();
    for (int from = 0; from < pairs.size(); from += TOGETHER) {
      int to = Math.min(pairs.size(), from + TOGETHER);
      insert(proposal, pairs.subList(from, to), call);
      progress.at(to, pairs.size());
    }
    plan(proposal, experts);
  }

  private void insert(Proposal proposal, List<Proposal.Pair> pairs, Call call) {
    List<Object[]> rows = new ArrayList<>();
    for (Proposal.Pair pair : pairs) {
      rows.add(
          new Object[] {
            call.newId(),
            proposal.call(),
            proposal.id(),
            pair.application(),
            pair.number(),
            CodeOrder.key(pair.number()),
            pair.expert(),
            pair.person(),
            pair.affinity(),
            pair.difference().key()
          });
    }
    database.batch(
        "insert into proposed_pair (id, scope_id, version, proposal_id, application_id, number, number_sort,"
            + " expert_id, person_id, affinity, difference) values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void plan(Proposal proposal, List<CallExpert> experts) {
    Map<String, Integer> loads = new HashMap<>();
    experts.forEach(expert -> loads.put(expert.id(), 0));
    proposal.pairs().stream()
        .filter(pair -> pair.difference() != Proposal.Difference.REMOVED)
        .forEach(pair -> loads.merge(pair.expert(), 1, Integer::sum));
    List<Object[]> rows = new ArrayList<>();
    loads.forEach((expert, readings) -> rows.add(new Object[] {readings, expert}));
    database.batch("update call_expert set planned = ? where id = ?", rows);
  }

  /** Nothing is planned in the call of this proposal, unless a newer one stands there. */
  private void unplan(String proposal) {
    database.update(
        "update call_expert set planned = null where planned is not null and scope_id ="
            + " (select scope_id from proposal where id = ?) and not exists"
            + " (select 1 from proposal p where p.scope_id = call_expert.scope_id and p.state = 'computed')",
        proposal);
  }

  private void insert(Proposal proposal, Instant now) {
    Proposal.Asked asked = proposal.asked();
    Proposal.Outcome outcome = proposal.outcome();
    database.update(
        "insert into proposal (id, scope_id, version, run_no, state, fairness, reviews, max_load, min_load, stays,"
            + " added, removed, total, worst, worst_number, today_total, today_worst, today_worst_number,"
            + " short_today, heaviest, lightest, max_probability, seed, replaced_expert, reason, quotas, made_at)"
            + " values (?, ?, 1, ?, 'computed'"
            + ", ?".repeat(22)
            + ")",
        proposal.id(),
        proposal.call(),
        proposal.run(),
        asked.fairness(),
        asked.reviews(),
        asked.maxLoad(),
        asked.minLoad(),
        proposal.count(Proposal.Difference.STAYS),
        proposal.count(Proposal.Difference.ADDED),
        proposal.count(Proposal.Difference.REMOVED),
        outcome.proposed().total(),
        outcome.proposed().worst(),
        outcome.proposed().worstNumber(),
        outcome.today().total(),
        outcome.today().worst(),
        outcome.today().worstNumber(),
        outcome.shortToday(),
        outcome.heaviest(),
        outcome.lightest(),
        asked.drawn().map(Proposal.Drawn::most).orElse(null),
        asked.drawn().map(Proposal.Drawn::seed).orElse(null),
        proposal.replaced().map(Proposal.Replaced::expert).orElse(null),
        proposal.replaced().map(Proposal.Replaced::reason).orElse(null),
        asked.quotas().isEmpty() ? null : asked.quotaWords(),
        now);
  }

  /** Call and reason of a proposal. */
  Optional<Kept> find(String id) {
    return database.one(
        "select scope_id, state, reason from proposal where id = ?",
        row -> new Kept(row.text(1), row.text(2), Optional.ofNullable(row.text(3))),
        id);
  }

  /**
   * What applying and undoing need of a proposal.
   *
   * @param reason why one expert's readings are taken away; empty for a proposal about all
   */
  record Kept(String call, String state, Optional<String> reason) {}

  List<Proposal.Pair> pairs(String id) {
    return database.query(
        "select application_id, number, expert_id, person_id, affinity, difference from proposed_pair"
            + " where proposal_id = ? order by number_sort, id",
        row ->
            new Proposal.Pair(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.decimal(5),
                Proposal.Difference.valueOf(row.text(6).toUpperCase(Locale.ROOT))),
        id);
  }

  void applied(String id, Instant now) {
    database.update(
        "update proposal set version = version + 1, state = 'applied', applied_at = ? where id = ?",
        now,
        id);
    unplan(id);
  }

  void undone(String id, Instant now) {
    database.update(
        "update proposal set version = version + 1, state = 'undone', undone_at = ? where id = ?",
        now,
        id);
  }
}
