package stapel.store;

class DerbyValuesTest extends ValuesContract {

  DerbyValuesTest() {
    super(TestEngine.DERBY);
  }
}
