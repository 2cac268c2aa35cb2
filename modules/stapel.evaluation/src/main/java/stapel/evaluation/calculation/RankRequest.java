package stapel.evaluation.calculation;

import java.math.BigDecimal;
import java.util.Optional;
import stapel.api.command.Field;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;

/**
 * What {@code evaluation.rank} is asked; a component {@code minExperts} is the flag {@code
 * --min-experts}.
 *
 * @param scores {@code application,expert,criterion,score}
 * @param criteria {@code criterion,weight[,direction,floor]}; without it all criteria weigh the
 *     same
 * @param applications {@code application[,group,submitted_at]}; without it those that have marks
 * @param quotas {@code group,at_least}
 * @param round {@code none}, {@code half-up:N} or {@code half-even:N}
 * @param ties {@code none} or links {@code criterion:NAME}, {@code median}, {@code submitted_at},
 *     {@code lot:SEED}, separated by commas; a link with a comma in it stands in quotation marks
 * @param byCriterion gets {@code application,criterion,score}: the aggregate of the criterion's
 *     marks on the sheets that count; the middle of too few marks to trim, nothing of none
 * @param worked gets {@code application,worked_ru,worked_en}: each score worked out step by step
 */
record RankRequest(
    InputFile scores,
    @Field(choices = {"pooled", "criteria-first", "experts-first"}) String order,
    @Field(choices = {"mean", "median", "trimmed-mean"}) String aggregate,
    @Field(from = "0") Optional<Integer> trim,
    @Field(choices = {"mean", "sum"}) Optional<String> combine,
    Optional<InputFile> criteria,
    Optional<InputFile> applications,
    @Field(choices = {"higher", "lower"}) Optional<String> direction,
    @Field(choices = {"refuse", "reweigh", "void-sheet", "zero"}) Optional<String> missing,
    @Field(from = "1") Optional<Integer> minExperts,
    Optional<BigDecimal> floor,
    Optional<String> round,
    Optional<String> ties,
    @Field(from = "1") Optional<Integer> top,
    Optional<InputFile> quotas,
    @Field(from = "0") Optional<Integer> reserve,
    OutputFile output,
    Optional<OutputFile> byCriterion,
    Optional<OutputFile> worked) {}
