package stapel.provisioning.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.profile.ProfileException;
import stapel.profile.PublicKey;

/**
 * Keys as somebody set them, each line a key in Base64 behind its owner's name or without one. A
 * line without a key takes the others away from nobody.
 *
 * @param keys whose signature is believed
 * @param names what people call them, by Base64
 * @param faults lines in which there is no key
 */
record TrustedKeys(List<PublicKey> keys, Map<String, String> names, List<ProfileException> faults) {

  static TrustedKeys of(List<String> lines) {
    List<PublicKey> keys = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    List<ProfileException> faults = new ArrayList<>();
    for (String line : lines) {
      int space = line.lastIndexOf(' ');
      try {
        PublicKey key = PublicKey.of(line.substring(space + 1));
        keys.add(key);
        if (space > 0) {
          names.putIfAbsent(key.base64(), line.substring(0, space).strip());
        }
      } catch (ProfileException fault) {
        faults.add(fault);
      }
    }
    return new TrustedKeys(List.copyOf(keys), Map.copyOf(names), List.copyOf(faults));
  }

  /** What people call a key; empty when nobody has named it. */
  Optional<String> name(String base64) {
    return Optional.ofNullable(names.get(base64));
  }
}
