package stapel.workbench.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import stapel.api.Registry;
import stapel.api.data.Row;
import stapel.api.view.View;
import stapel.workbench.Offer;
import stapel.workbench.Visit;

/**
 * The commands of a row's page: the first that fits its state is the primary one, two more stand
 * beside it, the others and those that destroy are in a menu.
 */
final class RowCommands {

  private static final int BESIDE = 2;

  private final Visit visit;
  private final List<Offer> plain = new ArrayList<>();
  private final List<Offer> destroying = new ArrayList<>();
  private final Row row;

  RowCommands(Visit visit, Row row) {
    this.visit = visit;
    this.row = row;
    for (Offer command : Offer.onRow(visit, row.ref().dataset())) {
      if (When.holds(command.when(), row)
          && visit.permits().may(command.permission(), row.scope())) {
        (command.kind().equals("DESTRUCTIVE") ? destroying : plain).add(command);
      }
    }
  }

  /** The primary one last, so that it stands at the right. */
  List<RowPage.Action> buttons() {
    List<RowPage.Action> buttons = new ArrayList<>();
    for (Offer command : plain.subList(0, Math.min(plain.size(), BESIDE + 1))) {
      buttons.add(action(command, buttons.isEmpty() ? "button primary" : "button"));
    }
    Collections.reverse(buttons);
    buttons.addAll(0, views());
    return buttons;
  }

  /** What is left for the menu. */
  List<RowPage.Action> rest() {
    List<RowPage.Action> rest = new ArrayList<>();
    for (Offer command : plain.subList(Math.min(plain.size(), BESIDE + 1), plain.size())) {
      rest.add(action(command, ""));
    }
    destroying.forEach(command -> rest.add(action(command, "bad")));
    return rest;
  }

  /** Pages of the module that show such a row at length. */
  private List<RowPage.Action> views() {
    List<RowPage.Action> views = new ArrayList<>();
    for (Registry.Entry<View> view : RowViews.of(visit, row.ref().dataset(), "ROW")) {
      if (When.holds(view.property("when"), row)
          && visit.permits().may(view.property("permission"), row.scope())) {
        String href = RowViews.address(view.id(), row, visit.scope());
        views.add(new RowPage.Action(visit.labels().name(view.id()), href, "button"));
      }
    }
    return views;
  }

  private RowPage.Action action(Offer command, String style) {
    String href = "/c/" + command.id() + "?subject=" + Visit.encode(row.ref().toString());
    return new RowPage.Action(visit.labels().name(command.id()), href, style);
  }
}
