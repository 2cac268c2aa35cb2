package stapel.mentoring.kit;

final class FirstWishTest extends FirstWishContract {

  FirstWishTest() {
    super(new MentoringKit());
  }
}
