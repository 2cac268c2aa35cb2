package stapel.testkit;

class DerbyEventTest extends EventContract {

  DerbyEventTest() {
    super(Engines.DERBY);
  }
}
