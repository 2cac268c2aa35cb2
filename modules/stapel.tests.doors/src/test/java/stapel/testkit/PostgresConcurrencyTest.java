package stapel.testkit;

class PostgresConcurrencyTest extends ConcurrencyContract {

  PostgresConcurrencyTest() {
    super(Engines.POSTGRES);
  }
}
