package stapel.evaluation.kit;

import stapel.testkit.Testkit;

class DerbyLotTest extends LotContract {
  DerbyLotTest() {
    super(Testkit::start);
  }
}
