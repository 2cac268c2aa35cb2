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
 * @param order when nothing is said, each expert's weighted mean or sum first
 * @param aggregate the mean, median or trimmed mean of an application's own sheets; or all sheets
 *     together: {@code adjusted} for harsh and lenient experts, or by {@code expected-rank}
 * @param seed of the draws behind probabilities and ranks; 1 when nothing is said
 * @param scale {@code LOW..HIGH}: no mark lies outside, and the priors of the expected rank go with
 *     its width
 * @param sheetScale the ends of a sheet's number where they are not those of a mark
 * @param markModel what a mark says of the opinion behind it: just this; or, where it stands at an
 *     end of the scale, this or beyond ({@code clipped}); or the nearest step ({@code ordinal})
 * @param sure probability from which a side of the cut counts as supported; 0.9 when nothing is
 *     said
 * @param disconnected what happens to groups of applications that no expert joins: {@code refuse},
 *     or {@code exchangeable} when experts were given to groups by lot
 * @param mostMarks more are refused with the memory they would need; 5,000,000 when nothing is said
 * @param byCriterion gets {@code application,criterion,score}: the aggregate of the criterion's
 *     marks on the sheets that count; the middle of too few marks to trim, nothing of none
 * @param worked gets {@code application,worked_ru,worked_en}: each score worked out step by step
 * @param ranksPicture gets an SVG of expected ranks with their intervals and the cut
 * @param severityPicture gets an SVG of how harsh each expert is
 * @param agreementPicture gets an SVG of what each application's experts gave
 * @param language of the pictures; Russian when nothing is said
 */
record RankRequest(
    InputFile scores,
    @Field(choices = {"pooled", "criteria-first", "experts-first"}) Optional<String> order,
    @Field(choices = {"mean", "median", "trimmed-mean", "adjusted", "expected-rank"})
        String aggregate,
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
    Optional<Integer> seed,
    Optional<String> scale,
    Optional<String> sheetScale,
    @Field(choices = {"plain", "clipped", "ordinal"}) Optional<String> markModel,
    Optional<BigDecimal> sure,
    @Field(choices = {"refuse", "exchangeable"}) Optional<String> disconnected,
    @Field(from = "1") Optional<Integer> mostMarks,
    OutputFile output,
    Optional<OutputFile> byCriterion,
    Optional<OutputFile> worked,
    Optional<OutputFile> ranksPicture,
    Optional<OutputFile> severityPicture,
    Optional<OutputFile> agreementPicture,
    @Field(choices = {"ru", "en"}) Optional<String> language) {}
