package stapel.mentoring.kit;

final class WaitlistRaceTest extends WaitlistRaceContract {

  WaitlistRaceTest() {
    super(new MentoringKit());
  }
}
