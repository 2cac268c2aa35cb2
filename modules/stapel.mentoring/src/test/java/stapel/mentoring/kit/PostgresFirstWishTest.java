package stapel.mentoring.kit;

final class PostgresFirstWishTest extends FirstWishContract {

  PostgresFirstWishTest() {
    super(new MentoringKit(PostgresKit.start()));
  }
}
