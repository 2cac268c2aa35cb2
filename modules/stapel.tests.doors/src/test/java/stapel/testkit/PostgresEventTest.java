package stapel.testkit;

class PostgresEventTest extends EventContract {

  PostgresEventTest() {
    super(Engines.POSTGRES);
  }
}
