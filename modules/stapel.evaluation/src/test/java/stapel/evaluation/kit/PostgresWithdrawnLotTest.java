package stapel.evaluation.kit;

class PostgresWithdrawnLotTest extends WithdrawnLotContract {
  PostgresWithdrawnLotTest() {
    super(PostgresKit::start);
  }
}
