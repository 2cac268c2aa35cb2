package stapel.mentoring.kit;

final class BookingTest extends BookingContract {

  BookingTest() {
    super(new MentoringKit());
  }
}
