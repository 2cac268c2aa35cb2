package stapel.mentoring.kit;

final class PostgresWaitlistRaceTest extends WaitlistRaceContract {

  PostgresWaitlistRaceTest() {
    super(new MentoringKit(PostgresKit.start()));
  }
}
