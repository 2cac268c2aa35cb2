package stapel.bench.timetable;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** One wanted session of a team, as Timefold plans it. */
@PlanningEntity
public class Wanted {
  @SuppressWarnings("UnusedVariable") // Timefold reads it.
  @PlanningId
  private int id;

  private int team;
  private List<Place> places = List.of();

  @PlanningVariable(allowsUnassigned = true)
  private Place place;

  /** For Timefold. */
  public Wanted() {}

  Wanted(int id, int team, List<Place> places) {
    this.id = id;
    this.team = team;
    this.places = places;
  }

  /** Where the session may be. */
  @ValueRangeProvider
  public List<Place> getPlaces() {
    return places;
  }

  /** Where it is; null when nowhere. */
  public Place getPlace() {
    return place;
  }

  /** Puts it somewhere. */
  public void setPlace(Place place) {
    this.place = place;
  }

  int team() {
    return team;
  }

  long teamSlot() {
    return team * 100_000L + place.slot();
  }

  long teamDay() {
    return team * 100_000L + place.day();
  }
}
