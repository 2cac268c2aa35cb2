package stapel.mentoring.kit;

final class PostgresWaitlistTest extends WaitlistContract {

  PostgresWaitlistTest() {
    super(new MentoringKit(PostgresKit.start()));
  }
}
