package stapel.store;

class DerbySweepTest extends SweepContract {

  DerbySweepTest() {
    super(TestEngine.DERBY);
  }
}
