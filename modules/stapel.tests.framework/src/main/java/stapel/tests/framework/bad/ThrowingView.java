package stapel.tests.framework.bad;

import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;

/** A view that breaks. */
public final class ThrowingView implements View {

  @Override
  public Page show(ViewRequest request) {
    throw new IllegalStateException("the view is broken");
  }
}
