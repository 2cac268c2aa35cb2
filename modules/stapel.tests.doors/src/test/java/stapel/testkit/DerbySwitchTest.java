package stapel.testkit;

class DerbySwitchTest extends SwitchContract {

  DerbySwitchTest() {
    super(Engines.DERBY);
  }
}
