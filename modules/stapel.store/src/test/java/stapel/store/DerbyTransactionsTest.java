package stapel.store;

class DerbyTransactionsTest extends TransactionsContract {

  DerbyTransactionsTest() {
    super(TestEngine.DERBY);
  }
}
