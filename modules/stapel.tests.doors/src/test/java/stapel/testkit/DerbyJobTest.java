package stapel.testkit;

class DerbyJobTest extends JobContract {

  DerbyJobTest() {
    super(Engines.DERBY);
  }
}
