package stapel.testkit;

class PostgresAccessDoorsTest extends AccessDoorsContract {

  PostgresAccessDoorsTest() {
    super(Engines.POSTGRES);
  }
}
