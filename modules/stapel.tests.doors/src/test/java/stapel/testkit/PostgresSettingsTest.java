package stapel.testkit;

class PostgresSettingsTest extends SettingsContract {

  PostgresSettingsTest() {
    super(Engines.POSTGRES);
  }
}
