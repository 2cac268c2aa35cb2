package stapel.experts.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stapel.api.view.ViewRequest;
import stapel.experts.expert.ReadingSettings;

/**
 * The form that computes a proposal: what was typed, else what the last proposal was computed with,
 * else what the call's settings say.
 *
 * @param minimum experts that each application is to have
 * @param quotas groups of the call's experts, with how many of each every application is to have
 * @param key of the call of the command, so that a form sent twice computes once
 */
public record WhatIf(
    int minimum,
    String reviews,
    String maxLoad,
    String minLoad,
    String fairness,
    String silentDays,
    String maxProbability,
    List<QuotaLine> quotas,
    Map<String, String> errors,
    String key) {

  static WhatIf of(
      ViewRequest request,
      String call,
      ReadingSettings.Config rules,
      Optional<ProposalBeside> proposal) {
    Optional<ProposalBeside> last = proposal.filter(one -> one.replaces().isEmpty());
    int minimum = last.map(ProposalBeside::reviews).orElse(rules.reviews());
    return new WhatIf(
        minimum,
        request.parameter("reviews").orElse(Integer.toString(minimum)),
        typed(request, "maxLoad", last.map(ProposalBeside::maxLoad).orElse(0)),
        typed(request, "minLoad", last.map(ProposalBeside::minLoad).orElse(0)),
        request.parameter("fairness").or(() -> last.map(ProposalBeside::fairness)).orElse("total"),
        request.parameter("silentDays").orElse(""),
        request.parameter("maxProbability").orElse(""),
        QuotaLine.of(request, call, last.map(ProposalBeside::quotas).orElse("")),
        request.problems(),
        UUID.randomUUID().toString());
  }

  private static String typed(ViewRequest request, String field, int otherwise) {
    boolean sent = request.parameter("_form").isPresent();
    return request
        .parameter(field)
        .orElse(sent || otherwise == 0 ? "" : Integer.toString(otherwise));
  }

  /** What is wrong with a field, for a screen reader; null keeps the attribute away. */
  public String invalid(String field) {
    return errors.containsKey(field) ? "true" : null;
  }

  /** What is wrong with a field, empty when nothing is. */
  public String error(String field) {
    return errors.getOrDefault(field, "");
  }
}
