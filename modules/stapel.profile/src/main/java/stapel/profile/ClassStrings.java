package stapel.profile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The texts that stand in a class file's constants (Java Virtual Machine Specification, 4.4). */
final class ClassStrings {

  private static final int MAGIC = 0xCAFEBABE;

  private ClassStrings() {}

  /** All of them, names of types and methods included; nothing for what is no class file. */
  static Set<String> of(byte[] file) throws IOException {
    Set<String> texts = new HashSet<>();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
    if (file.length < 10 || in.readInt() != MAGIC) {
      return texts;
    }
    in.skipBytes(4);
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.add(in.readUTF());
        case 5, 6 -> {
          in.skipBytes(8);
          // A long or a double takes two places.
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipBytes(2);
        case 15 -> in.skipBytes(3);
        default -> in.skipBytes(4);
      }
    }
    return texts;
  }
}
