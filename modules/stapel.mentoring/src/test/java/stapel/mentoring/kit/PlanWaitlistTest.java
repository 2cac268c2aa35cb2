package stapel.mentoring.kit;

final class PlanWaitlistTest extends PlanWaitlistContract {

  PlanWaitlistTest() {
    super(new MentoringKit());
  }
}
