package stapel.mentoring.hour;

/**
 * A mentor of a call.
 *
 * @param call id of the call, also of the scope
 */
public record CallMentor(String id, String call, String name) {}
