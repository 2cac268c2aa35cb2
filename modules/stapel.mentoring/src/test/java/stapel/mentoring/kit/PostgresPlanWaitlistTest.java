package stapel.mentoring.kit;

final class PostgresPlanWaitlistTest extends PlanWaitlistContract {

  PostgresPlanWaitlistTest() {
    super(new MentoringKit(PostgresKit.start()));
  }
}
