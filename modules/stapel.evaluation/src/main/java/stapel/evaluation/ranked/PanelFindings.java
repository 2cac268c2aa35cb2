package stapel.evaluation.ranked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Messages;
import stapel.api.Problem;
import stapel.api.Registries;
import stapel.api.command.Call;
import stapel.api.work.Progress;
import stapel.evaluation.calibrated.Absences;
import stapel.evaluation.calibrated.Calibrated;
import stapel.evaluation.calibrated.Panel;
import stapel.evaluation.calibrated.Reliability;
import stapel.evaluation.ranking.Scoring;
import stapel.evaluation.ranking.Selection;

/** Keeps with a ranking how far its experts agree, and on which expert or sheet its cut hangs. */
@Component(service = PanelFindings.class)
public final class PanelFindings {
  /** The absence of each of more experts takes longer than anybody waits for a ranking. */
  private static final int MOST_EXPERTS = 300;

  /** Applications whose sheets are kept, those nearest the cut. */
  private static final int MOST_APPLICATIONS = 200;

  /** Columns of figures that a panel without a comparison leaves empty. */
  private static final int FIGURES = 17;

  /** Of the time of a panel whose cut hangs on few, when its figures are known. */
  private static final double RELIABLE = 0.3;

  /** The same, when each expert was absent once. */
  private static final double WITHOUT_EXPERTS = 0.6;

  private final PanelStore store;
  private final SeverityStore severities;
  private final Registries registries;

  /** Needs where to keep them, and words for why there are none. */
  @Activate
  public PanelFindings(
      @Reference PanelStore store,
      @Reference SeverityStore severities,
      @Reference Registries registries) {
    this.store = store;
    this.severities = severities;
    this.registries = registries;
  }

  void store(
      StoredRanking ranking,
      Comparison comparison,
      Scoring scoring,
      Selection selection,
      CallCalibration calibration,
      CallCohort.Loaded loaded,
      Call call,
      Progress progress) {
    OptionalInt top = selection.top();
    Comparison.Told told = comparison.told();
    if (comparison.calibrated().isEmpty()) {
      Problem reason = comparison.reason().orElseThrow();
      String ru = words(reason, Locale.forLanguageTag("ru"));
      store.insert(
          ranking, told, ru, words(reason, Locale.ENGLISH), Collections.nCopies(FIGURES, null));
      return;
    }
    Panel panel = comparison.panel().orElseThrow();
    Calibrated calibrated = comparison.calibrated().orElseThrow();
    boolean cut = top.isPresent() && top.getAsInt() < panel.applications().size();
    boolean hangs = cut && panel.experts().size() <= MOST_EXPERTS;
    Reliability reliability =
        Reliability.of(panel, hangs ? top : OptionalInt.empty(), progress.part(0, RELIABLE));
    store.insert(ranking, told, "", "", figures(panel, calibrated, reliability, cut, top));
    Optional<PlacesWithout> without =
        hangs
            ? Optional.of(
                new PlacesWithout(
                    loaded.cohort(), scoring, selection, panel, calibration, reliability))
            : Optional.empty();
    List<Absences.Change> changes =
        without.map(all -> all.experts(progress.part(RELIABLE, WITHOUT_EXPERTS))).orElse(List.of());
    severities.insert(ranking, Absences.of(panel, calibrated, changes), call);
    Map<String, String> ids = new HashMap<>();
    loaded.byNumber().forEach((number, application) -> ids.put(number, application.id()));
    Set<String> near = near(calibrated, panel.higherIsBetter(), top.orElse(0));
    List<Absences.Sheet> sheets =
        Absences.sheets(
                panel,
                without
                    .map(all -> all.sheets(near, progress.part(WITHOUT_EXPERTS, 1)))
                    .orElse(Map.of()))
            .stream()
            .filter(sheet -> near.contains(sheet.application()))
            .toList();
    store.insert(ranking, sheets, ids, call);
    Map<String, Double> gains = new HashMap<>();
    reliability.next().forEach(gain -> gains.put(ids.get(gain.application()), 100 * gain.gain()));
    store.gains(ranking, gains);
  }

  /** As a sentence of a page; the command line words some reasons by its flags. */
  private String words(Problem reason, Locale language) {
    Messages messages = registries.messages(PanelFindings.class);
    Object[] arguments = reason.arguments().toArray();
    String ofPage =
        reason.code().replaceFirst("^evaluation\\.panel\\.", "evaluation.panel.reason.");
    String words =
        messages
            .find(language, ofPage, arguments)
            .orElseGet(() -> messages.text(language, "problem." + reason.code(), arguments));
    return words.substring(0, 1).toUpperCase(language) + words.substring(1);
  }

  private static Set<String> near(Calibrated calibrated, boolean higherIsBetter, int places) {
    List<Calibrated.Row> rows = new ArrayList<>(calibrated.rows());
    rows.sort(
        (a, b) ->
            higherIsBetter
                ? Double.compare(b.adjusted(), a.adjusted())
                : Double.compare(a.adjusted(), b.adjusted()));
    int from =
        Math.max(0, Math.min(places - MOST_APPLICATIONS / 2, rows.size() - MOST_APPLICATIONS));
    Set<String> near = new HashSet<>();
    rows.stream().skip(from).limit(MOST_APPLICATIONS).forEach(row -> near.add(row.application()));
    return near;
  }

  private static List<Object> figures(
      Panel panel, Calibrated calibrated, Reliability found, boolean cut, OptionalInt top) {
    int[] readings = panel.readings().perApplication();
    List<Object> figures = new ArrayList<>();
    figures.add(cut ? top.getAsInt() : null);
    figures.add(panel.applications().size());
    figures.add(panel.experts().size());
    figures.add(panel.readings().size());
    figures.add(Arrays.stream(readings).min().orElse(0));
    figures.add(Arrays.stream(readings).max().orElse(0));
    figures.add(PanelStore.decimal(calibrated.components().application()));
    figures.add(PanelStore.decimal(calibrated.components().expert()));
    figures.add(PanelStore.decimal(calibrated.components().residual()));
    figures.add(found.oneWay().map(icc -> PanelStore.decimal(icc.single())).orElse(null));
    figures.add(found.oneWay().map(icc -> PanelStore.decimal(icc.average())).orElse(null));
    figures.add(found.twoWay().map(icc -> PanelStore.decimal(icc.average())).orElse(null));
    figures.add(figure(found.alphaInterval()));
    figures.add(figure(found.alphaOrdinal()));
    figures.add(figure(found.concordance()));
    boolean lot = calibrated.byLot() > 0;
    figures.add(lot ? calibrated.byLot() : null);
    figures.add(lot ? calibrated.placesByLot() : null);
    return figures;
  }

  private static Object figure(OptionalDouble figure) {
    return figure.isPresent() ? PanelStore.decimal(figure.getAsDouble()) : null;
  }
}
