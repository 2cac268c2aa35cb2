package stapel.mentoring.kit;

final class PostgresPlanRaceTest extends PlanRaceContract {

  PostgresPlanRaceTest() {
    super(new MentoringKit(PostgresKit.start()));
  }
}
