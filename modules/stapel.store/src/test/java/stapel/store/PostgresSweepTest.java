package stapel.store;

class PostgresSweepTest extends SweepContract {

  PostgresSweepTest() {
    super(TestEngine.POSTGRES);
  }
}
