package stapel.store;

class PostgresTransactionsTest extends TransactionsContract {

  PostgresTransactionsTest() {
    super(TestEngine.POSTGRES);
  }
}
