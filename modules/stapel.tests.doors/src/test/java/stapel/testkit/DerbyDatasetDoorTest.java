package stapel.testkit;

class DerbyDatasetDoorTest extends DatasetDoorContract {

  DerbyDatasetDoorTest() {
    super(Engines.DERBY);
  }
}
