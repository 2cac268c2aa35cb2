package stapel.testkit;

class DerbyAccessDoorsTest extends AccessDoorsContract {

  DerbyAccessDoorsTest() {
    super(Engines.DERBY);
  }
}
