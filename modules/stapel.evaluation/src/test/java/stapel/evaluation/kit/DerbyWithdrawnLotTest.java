package stapel.evaluation.kit;

import stapel.testkit.Testkit;

class DerbyWithdrawnLotTest extends WithdrawnLotContract {
  DerbyWithdrawnLotTest() {
    super(Testkit::start);
  }
}
