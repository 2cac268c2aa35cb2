package stapel.testkit;

class DerbySettingsFileTest extends SettingsFileContract {

  DerbySettingsFileTest() {
    super(Engines.DERBY);
  }
}
