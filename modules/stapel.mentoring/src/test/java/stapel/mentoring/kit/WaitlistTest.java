package stapel.mentoring.kit;

final class WaitlistTest extends WaitlistContract {

  WaitlistTest() {
    super(new MentoringKit());
  }
}
