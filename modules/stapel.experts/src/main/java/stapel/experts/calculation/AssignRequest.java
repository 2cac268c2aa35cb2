package stapel.experts.calculation;

import java.math.BigDecimal;
import java.util.Optional;
import stapel.api.command.Field;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;

/**
 * What {@code experts.assign} is asked; a component {@code maxLoad} is the flag {@code --max-load}.
 *
 * @param affinity {@code application,expert,affinity}; a pair that is absent has affinity 0
 * @param conflicts {@code application,expert}: pairs that may not be
 * @param reviews experts each application gets
 * @param maxLoad highest load of an expert for whom the loads say nothing
 * @param minLoad lowest load of an expert for whom the loads say nothing; 0 when absent
 * @param loads {@code expert,min,max[,group]}; an empty cell leaves the load of all
 * @param locked {@code application,expert}: pairs that stay
 * @param quotas {@code application,group,at_least}; an application {@code *} means each
 * @param fairness {@code total} or {@code worst-first}
 * @param maxProbability highest probability of a pair that is not locked; the assignment is drawn
 * @param seed of the draw; 1 when absent
 * @param maxPairs how many pairs of an application and an expert there may be
 * @param output gets {@code application,expert,affinity[,probability]}
 * @param probabilities gets {@code application,expert,probability} of all pairs that can be drawn
 */
record AssignRequest(
    InputFile affinity,
    Optional<InputFile> conflicts,
    @Field(from = "1", to = "1000") int reviews,
    @Field(from = "0", to = "1000000") int maxLoad,
    @Field(from = "0", to = "1000000") Optional<Integer> minLoad,
    Optional<InputFile> loads,
    Optional<InputFile> locked,
    Optional<InputFile> quotas,
    @Field(choices = {"total", "worst-first"}) Optional<String> fairness,
    @Field(from = "0", to = "1") Optional<BigDecimal> maxProbability,
    Optional<Long> seed,
    @Field(from = "1", to = "2000000000") Optional<Integer> maxPairs,
    OutputFile output,
    Optional<OutputFile> probabilities) {}
