package stapel.testkit;

class PostgresJobTest extends JobContract {

  PostgresJobTest() {
    super(Engines.POSTGRES);
  }
}
