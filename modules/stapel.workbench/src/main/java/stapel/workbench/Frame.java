package stapel.workbench;

import java.util.List;
import stapel.workbench.asset.Assets;

/**
 * What stands around a page.
 *
 * @param words the workbench's words
 * @param organisation whose server it is, may be empty
 * @param title the page's heading
 * @param sub a line under it, empty for none
 * @param navigation the perspectives
 * @param account name of the person
 * @param token against forged requests
 * @param here the address to come back to after a change of language
 * @param scope the scope the person works in
 * @param said what the last command said
 * @param administration true when preferences may be opened
 * @param assets addresses of style and scripts
 */
public record Frame(
    Words words,
    String organisation,
    String title,
    String sub,
    Navigation navigation,
    String account,
    String token,
    String here,
    Scope scope,
    List<String> said,
    boolean administration,
    Assets assets) {

  /** True when a heading is to be drawn. */
  public boolean headed() {
    return !title.isEmpty();
  }

  /** The other language's tag. */
  public String otherLanguage() {
    return words.tag().equals("ru") ? "en" : "ru";
  }

  /**
   * The scope lists are narrowed to.
   *
   * @param id empty for all scopes
   * @param title its name, where the reader may see it
   * @param without this page without it
   */
  public record Scope(String id, String title, String without) {}
}
