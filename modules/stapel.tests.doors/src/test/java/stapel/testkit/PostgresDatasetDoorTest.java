package stapel.testkit;

class PostgresDatasetDoorTest extends DatasetDoorContract {

  PostgresDatasetDoorTest() {
    super(Engines.POSTGRES);
  }
}
