package stapel.mentoring.proposal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.intake.api.Application;
import stapel.intake.api.Applications;
import stapel.mentoring.wish.TeamWish;
import stapel.mentoring.wish.WishStore;

/** Gathers what a plan of a call is made from. */
@Component(service = Seasons.class)
public final class Seasons {

  private final SeasonStore store;
  private final WishStore wishes;
  private final Applications applications;

  /** Over the tables and intake's applications. */
  @Activate
  public Seasons(
      @Reference SeasonStore store,
      @Reference WishStore wishes,
      @Reference Applications applications) {
    this.store = store;
    this.wishes = wishes;
    this.applications = applications;
  }

  /** As it stands in this transaction. */
  Season of(String call, Instant now) {
    var teamWishes = wishes.teams(call);
    Set<String> ids = teamWishes.stream().map(TeamWish::application).collect(Collectors.toSet());
    Map<String, String> numbers = new TreeMap<>();
    for (Application team : applications.find(ids)) {
      numbers.put(team.id(), team.number());
    }
    return new Season(
        now,
        store.offers(call, now),
        store.meetings(call),
        numbers,
        store.mentors(call),
        teamWishes.stream().filter(wish -> numbers.containsKey(wish.application())).toList(),
        wishes.mentors(call),
        wishes.ranks(call));
  }

  /** A digest of the booked sessions: another one says that somebody changed them meanwhile. */
  String base(String call) {
    String all =
        store.meetings(call).stream()
            .filter(Meeting::booked)
            .map(one -> one.id() + " " + one.mentor() + " " + one.start() + " " + one.locked())
            .sorted()
            .collect(Collectors.joining("\n"));
    try {
      byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
