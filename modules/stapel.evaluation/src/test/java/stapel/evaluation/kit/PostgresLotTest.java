package stapel.evaluation.kit;

class PostgresLotTest extends LotContract {
  PostgresLotTest() {
    super(PostgresKit::start);
  }
}
