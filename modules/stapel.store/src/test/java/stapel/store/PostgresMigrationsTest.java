package stapel.store;

class PostgresMigrationsTest extends MigrationsContract {

  PostgresMigrationsTest() {
    super(TestEngine.POSTGRES);
  }
}
