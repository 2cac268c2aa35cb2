package stapel.mentoring.kit;

final class PostgresBookingTest extends BookingContract {

  PostgresBookingTest() {
    super(new MentoringKit(PostgresKit.start()));
  }
}
