/**
 * Both doors on in-memory Derby, without OSGi: the real store, access and doors, registries filled
 * by hand.
 *
 * <pre>{@code
 * try (Testkit kit = Testkit.start()) {
 *   VisitStore store = new VisitStore(kit.tables("stapel.sample.visits", VisitStore.class));
 *   kit.add(new Visits(), new VisitGrants(), new Close(store));
 *   kit.callScope("call-1");
 *   Result result = kit.as("operator", "call-1").call("sample.close", "visit", "v1@1");
 * }
 * }</pre>
 */
package stapel.testkit;
