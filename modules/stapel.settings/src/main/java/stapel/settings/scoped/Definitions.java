package stapel.settings.scoped;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Messages;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.setting.Settings;
import stapel.settings.value.MetatypeFile;

/**
 * What the running modules let scopes set. Asked anew each time, so that a module that has gone
 * leaves nothing; one that fails is logged and left out.
 */
@Component(service = Definitions.class)
@SuppressWarnings({"rawtypes", "unchecked"})
public final class Definitions {

  private static final Logger LOG = LoggerFactory.getLogger(Definitions.class);

  private final Registry<Settings> registry;
  private final Messages own;

  /** With the contributions of all modules. */
  @Activate
  public Definitions(@Reference Registries registries) {
    this.registry = registries.of(Settings.class);
    this.own = registries.messages(Definitions.class);
  }

  /** All, by their order and id. */
  public List<Definition> all() {
    List<Definition> all = new ArrayList<>();
    for (Registry.Entry<Settings> entry : registry.all()) {
      try {
        all.add(read(entry));
      } catch (IOException | RuntimeException | LinkageError e) {
        LOG.warn("reading the settings {} of {}: left out", entry.id(), entry.bundle(), e);
      }
    }
    return all;
  }

  /** The one of this id. */
  Optional<Definition> find(String id) {
    return all().stream().filter(definition -> definition.id().equals(id)).findFirst();
  }

  /** Id of the contribution that gives values of this type. */
  String id(Class<?> config) {
    for (Registry.Entry<Settings> entry : registry.all()) {
      if (entry.get().config() == config) {
        return entry.id();
      }
    }
    throw new IllegalArgumentException("no running module describes " + config.getName());
  }

  private Definition read(Registry.Entry<Settings> entry) throws IOException {
    Settings<? extends Annotation> settings = entry.get();
    String file = "OSGI-INF/metatype/" + entry.id() + ".xml";
    try (InputStream in = settings.config().getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(file + ": is its id that of its ObjectClassDefinition?");
      }
      MetatypeFile.Described described =
          MetatypeFile.classes(in).stream()
              .filter(found -> found.pid().equals(entry.id()))
              .findFirst()
              .orElseThrow(() -> new IOException(file + " does not describe " + entry.id()));
      return new Definition(settings, described, entry.messages(), own);
    }
  }
}
