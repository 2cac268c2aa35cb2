package stapel.experts.assignment;

import java.util.Arrays;

/** The experts who hold readings of one application that can still move. */
final class Readers {
  private int[] experts = new int[4];
  private int size;

  int size() {
    return size;
  }

  int expert(int at) {
    return experts[at];
  }

  void add(int expert) {
    if (size == experts.length) {
      experts = Arrays.copyOf(experts, 2 * size);
    }
    experts[size++] = expert;
  }

  void remove(int expert) {
    int at = 0;
    while (experts[at] != expert) {
      at++;
    }
    experts[at] = experts[--size];
  }
}
