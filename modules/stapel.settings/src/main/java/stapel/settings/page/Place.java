package stapel.settings.page;

/** A scope to go to. */
public record Place(String title, String address) {}
