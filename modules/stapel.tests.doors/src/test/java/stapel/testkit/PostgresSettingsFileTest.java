package stapel.testkit;

class PostgresSettingsFileTest extends SettingsFileContract {

  PostgresSettingsFileTest() {
    super(Engines.POSTGRES);
  }
}
