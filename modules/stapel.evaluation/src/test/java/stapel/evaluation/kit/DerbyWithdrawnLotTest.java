package stapel.evaluation.kit;

class DerbyWithdrawnLotTest extends WithdrawnLotContract {
  DerbyWithdrawnLotTest() {
    super(PanelKit::derby);
  }
}
