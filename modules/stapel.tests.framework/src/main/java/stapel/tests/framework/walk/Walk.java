package stapel.tests.framework.walk;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import stapel.api.Registries;
import stapel.api.data.Columns;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.store.Outbox;
import stapel.api.store.Scopes;
import stapel.platform.api.Audit;
import stapel.platform.api.Caller;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.DatasetDoor;
import stapel.platform.api.Sessions;
import stapel.platform.api.Transactions;

/** The parts of one walk, made once: the data is the same for all of its tests. */
record Walk(
    AccessTable table,
    LeakyData data,
    Truth truth,
    Server server,
    DatasetDoor datasets,
    CommandDoor commands,
    Registries registries,
    ServiceReference<HttpServiceRuntime> runtime) {

  private static Walk made;

  /** The one walk of this framework. */
  static synchronized Walk of(BundleContext context) throws IOException {
    if (made == null) {
      made = begin(context);
    }
    return made;
  }

  private static Walk begin(BundleContext context) throws IOException {
    ServiceReference<HttpServiceRuntime> runtime =
        context.getServiceReference(HttpServiceRuntime.class);
    DatasetDoor datasets = service(context, DatasetDoor.class);
    CommandDoor commands = service(context, CommandDoor.class);
    LeakyData data =
        new LeakyData(
            commands,
            datasets,
            service(context, Sessions.class),
            service(context, Scopes.class),
            service(context, Transactions.class),
            service(context, Outbox.class));
    data.make();
    Audit audit = service(context, Audit.class);
    for (int i = 0; i < 10_000 && audit.verify().unsealed() > 0; i++) {
      Thread.onSpinWait();
    }
    runJobs(commands, datasets, data.everything().caller());
    AccessTable table = AccessTable.read();
    Registries registries = service(context, Registries.class);
    return new Walk(
        table,
        data,
        Truth.read(table, datasets, extended(registries), data.everything().caller()),
        new Server(runtime),
        datasets,
        commands,
        registries,
        runtime);
  }

  /** A job that has run once empties and fills no cell at its next turn. */
  private static void runJobs(CommandDoor commands, DatasetDoor datasets, Caller everything) {
    for (Row job : jobs(datasets, everything)) {
      commands.execute(
          everything, CommandDoor.Request.of("doors.run-job", Map.of("job", job.ref().id())));
    }
    for (int i = 0; i < 10_000; i++) {
      if (jobs(datasets, everything).stream().allMatch(job -> job.cell("ended").isPresent())) {
        return;
      }
      Thread.onSpinWait();
    }
    throw new IllegalStateException("a job did not end: " + jobs(datasets, everything));
  }

  private static List<Row> jobs(DatasetDoor datasets, Caller everything) {
    return datasets.read(
        everything, reader -> reader.read(Query.of("doors.jobs").columns("ended")).rows());
  }

  /** Datasets to which others add columns. */
  private static Set<String> extended(Registries registries) {
    return registries.of(Columns.class).all().stream()
        .map(entry -> entry.property("dataset"))
        .collect(Collectors.toSet());
  }

  /** What is stored at this moment: others may have written since the walk began. */
  Truth now() {
    return Truth.read(table, datasets, extended(registries), data.everything().caller());
  }

  /** True when others add columns to it. */
  boolean extended(String dataset) {
    return extended(registries).contains(dataset);
  }

  private static <T> T service(BundleContext context, Class<T> type) {
    return context.getService(context.getServiceReference(type));
  }
}
