package stapel.evaluation.kit;

import stapel.testkit.Testkit;

class DerbySnapshotTest extends SnapshotContract {
  DerbySnapshotTest() {
    super(Testkit::start);
  }
}
