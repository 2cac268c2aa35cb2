package stapel.demo;

/**
 * One made-up expert.
 *
 * @param code as tables name the expert, {@code E01}
 * @param severity how many marks lower than the middle of all experts; below 0 for a lenient one
 */
record Expert(
    String code, String name, String email, String group, String topics, double severity) {}
