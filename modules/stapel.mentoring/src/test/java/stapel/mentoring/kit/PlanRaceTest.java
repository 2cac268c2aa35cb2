package stapel.mentoring.kit;

final class PlanRaceTest extends PlanRaceContract {

  PlanRaceTest() {
    super(new MentoringKit());
  }
}
