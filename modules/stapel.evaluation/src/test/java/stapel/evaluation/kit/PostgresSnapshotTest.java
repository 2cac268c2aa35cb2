package stapel.evaluation.kit;

class PostgresSnapshotTest extends SnapshotContract {
  PostgresSnapshotTest() {
    super(PostgresKit::start);
  }
}
