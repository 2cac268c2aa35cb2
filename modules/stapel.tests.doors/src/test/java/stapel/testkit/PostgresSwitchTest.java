package stapel.testkit;

class PostgresSwitchTest extends SwitchContract {

  PostgresSwitchTest() {
    super(Engines.POSTGRES);
  }
}
