package stapel.testkit;

class DerbyConcurrencyTest extends ConcurrencyContract {

  DerbyConcurrencyTest() {
    super(Engines.DERBY);
  }
}
