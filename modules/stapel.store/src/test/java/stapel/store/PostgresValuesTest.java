package stapel.store;

class PostgresValuesTest extends ValuesContract {

  PostgresValuesTest() {
    super(TestEngine.POSTGRES);
  }
}
