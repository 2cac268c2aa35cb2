package stapel.workbench.gate;

/**
 * What is said about a refused request in one language.
 *
 * @param tag of the language
 * @param home words of the way back
 */
public record Stopped(String tag, String title, String sentence, String home) {}
