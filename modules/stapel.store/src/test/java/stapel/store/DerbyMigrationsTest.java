package stapel.store;

class DerbyMigrationsTest extends MigrationsContract {

  DerbyMigrationsTest() {
    super(TestEngine.DERBY);
  }
}
