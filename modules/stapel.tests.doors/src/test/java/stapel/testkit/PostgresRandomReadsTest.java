package stapel.testkit;

class PostgresRandomReadsTest extends RandomReadsContract {

  PostgresRandomReadsTest() {
    super(Engines.POSTGRES);
  }
}
