package stapel.evaluation.expectedrank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The funding line of Heyard et al.: the worth of the last application that has a place by expected
 * rank. An application whose middle 50 % of worth holds the line belongs to the group that is drawn
 * by lot; one whose interval lies above it is in.
 *
 * <p>Intervals are those of worth (the application's effect, taken as normal), not of ranks. On the
 * panel of the article they give its group of five for four places; intervals of ranks give seven.
 * Ranks are whole numbers, so the ends of their intervals jump by whole places and the group would
 * hang on that.
 */
public final class FundingLine {
  /** Of the normal distribution. */
  private static final double QUARTILE = 0.6744897501960817;

  private final List<Zone> zones;
  private final int places;

  private FundingLine(List<Zone> zones, int places) {
    this.zones = List.copyOf(zones);
    this.places = places;
  }

  /** Of these applications and a number of places; everybody is in when there are enough. */
  public static FundingLine of(List<ExpectedRank> ranks, int places) {
    if (places >= ranks.size()) {
      return new FundingLine(ranks.stream().map(rank -> Zone.IN).toList(), places);
    }
    double line =
        ranks.stream()
            .sorted(Comparator.comparingDouble(ExpectedRank::rank))
            .toList()
            .get(places - 1)
            .worth();
    List<Zone> zones = new ArrayList<>();
    for (ExpectedRank rank : ranks) {
      double half = QUARTILE * rank.deviation();
      zones.add(
          rank.worth() - half > line ? Zone.IN : rank.worth() + half < line ? Zone.OUT : Zone.GREY);
    }
    long in = zones.stream().filter(zone -> zone == Zone.IN).count();
    long grey = zones.stream().filter(zone -> zone == Zone.GREY).count();
    // As many places as contenders: nothing is left to draw.
    boolean settled = places - in >= grey;
    return new FundingLine(
        zones.stream().map(z -> settled && z == Zone.GREY ? Zone.IN : z).toList(), places);
  }

  /** The zone of each application, in their order. */
  public List<Zone> zones() {
    return zones;
  }

  /** How many are drawn by lot. */
  public int group() {
    return (int) zones.stream().filter(zone -> zone == Zone.GREY).count();
  }

  /** How many places the lot gives. */
  public int placesByLot() {
    int in = (int) zones.stream().filter(zone -> zone == Zone.IN).count();
    return group() == 0 ? 0 : Math.max(places - in, 0);
  }
}
