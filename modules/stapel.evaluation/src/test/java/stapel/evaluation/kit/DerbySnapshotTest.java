package stapel.evaluation.kit;

class DerbySnapshotTest extends SnapshotContract {
  DerbySnapshotTest() {
    super(PanelKit::derby);
  }
}
