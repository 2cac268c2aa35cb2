package stapel.intake.application;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stapel.api.Ref;

/** What a form gave, as texts by the keys of the entry form. */
final class Given {

  private final Map<String, String> texts = new LinkedHashMap<>();

  Given text(String key, Optional<String> value) {
    value.ifPresent(text -> texts.put(key, text));
    return this;
  }

  Given ref(String key, Optional<Ref> value) {
    value.ifPresent(ref -> texts.put(key, ref.id()));
    return this;
  }

  Given decimal(String key, Optional<BigDecimal> value) {
    value.ifPresent(number -> texts.put(key, number.toPlainString()));
    return this;
  }

  Map<String, String> texts() {
    return texts;
  }
}
