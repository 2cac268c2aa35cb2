package stapel.mentoring.contact;

/**
 * Who speaks for a team.
 *
 * @param call id of the call, also of the scope
 */
record TeamContact(
    String id, String call, String application, String person, String name, String email) {}
