package stapel.doors.codec;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import stapel.api.command.Field;
import stapel.platform.api.Codecs;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.platform.api.CommandDoor.FieldType;

/** The one way from loose values to request records. Holds nothing of a module. */
@Component
public final class RequestCodec implements Codecs {

  /** Kept by the class itself, so they go with it. */
  private static final ClassValue<List<FieldInfo>> INFOS =
      new ClassValue<>() {
        @Override
        protected List<FieldInfo> computeValue(Class<?> type) {
          return Structure.of(type).slots().stream().map(RequestCodec::info).toList();
        }
      };

  @Override
  public List<FieldInfo> fields(Class<? extends Record> type) {
    return infos(type);
  }

  @Override
  public <Q extends Record> Q decode(Class<Q> type, Map<String, Object> fields) {
    Faults faults = new Faults();
    Object made = new Decoder(faults).record(type, Paths.nested(fields), "");
    if (!faults.none()) {
      throw faults.refusal();
    }
    return type.cast(made);
  }

  private static List<FieldInfo> infos(Class<?> type) {
    return INFOS.get(type);
  }

  private static FieldInfo info(Slot slot) {
    Field rules = slot.rules();
    FieldType type = slot.type();
    return new FieldInfo(
        slot.name(),
        type,
        slot.required(),
        slot.wrap() == Slot.Wrap.LIST,
        rules.dataset(),
        rules.subject(),
        rules.max(),
        rules.from(),
        rules.to(),
        rules.lines(),
        slot.choices(),
        rules.secret(),
        type == FieldType.RECORD ? infos(slot.raw()) : List.of());
  }
}
