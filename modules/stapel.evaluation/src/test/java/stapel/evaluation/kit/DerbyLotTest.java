package stapel.evaluation.kit;

class DerbyLotTest extends LotContract {
  DerbyLotTest() {
    super(PanelKit::derby);
  }
}
