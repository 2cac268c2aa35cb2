package stapel.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The fenced blocks of a guide in their order: commands, and files of the module that the first
 * command makes. Nothing else may be fenced, so that nothing in it is not run.
 */
final class Guide {

  private Guide() {}

  /**
   * One block.
   *
   * @param kind the fence's language
   * @param file name of the file, empty for commands
   */
  record Block(String kind, String file, String text) {

    /** Where the file lies in a module of this name. */
    Path in(String module) {
      Path code = Path.of(module.replace('.', '/'));
      return switch (kind) {
        case "java" ->
            Path.of(file.endsWith("Test.java") ? "src/test/java" : "src/main/java")
                .resolve(code)
                .resolve(file);
        case "sql" -> Path.of("src/main/resources/migrations", file);
        case "properties" ->
            file.startsWith("messages_")
                ? Path.of("src/main/resources/OSGI-INF/l10n", file)
                : Path.of(file);
        case "xml" -> Path.of(file);
        default -> throw new IllegalArgumentException("nothing runs " + kind + " " + file);
      };
    }

    /** What becomes of a file that is there: replaced, or with this added. */
    String over(String before) {
      if (file.startsWith("messages_")) {
        return before + text;
      }
      int last = before.lastIndexOf("  </dependencies>");
      return kind.equals("xml") ? before.substring(0, last) + text + before.substring(last) : text;
    }

    boolean commands() {
      return kind.equals("sh");
    }
  }

  /** All blocks; a problem for one that would not be run. */
  static List<Block> blocks(String document) {
    List<Block> blocks = new ArrayList<>();
    List<String> inside = new ArrayList<>();
    String fence = "";
    for (String line : document.lines().toList()) {
      if (line.startsWith("```") && fence.isEmpty()) {
        fence = line.substring(3).strip();
        if (fence.isEmpty()) {
          throw new IllegalArgumentException("a block without a kind");
        }
      } else if (line.startsWith("```")) {
        blocks.add(block(fence, String.join("\n", inside) + "\n"));
        inside.clear();
        fence = "";
      } else if (!fence.isEmpty()) {
        inside.add(line);
      } else if (line.startsWith("    ")) {
        throw new IllegalArgumentException("not in a block: " + line);
      }
    }
    return blocks;
  }

  private static Block block(String fence, String text) {
    String[] words = fence.split(" ");
    boolean commands = words[0].equals("sh");
    if (commands ? words.length != 1 : words.length != 2) {
      throw new IllegalArgumentException("neither commands nor a file: " + fence);
    }
    Block block = new Block(words[0], commands ? "" : words[1], text);
    if (!commands) {
      block.in("a.b");
    }
    return block;
  }
}
