package stapel.testkit;

class DerbyRandomReadsTest extends RandomReadsContract {

  DerbyRandomReadsTest() {
    super(Engines.DERBY);
  }
}
