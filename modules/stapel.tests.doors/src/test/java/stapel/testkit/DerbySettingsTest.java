package stapel.testkit;

class DerbySettingsTest extends SettingsContract {

  DerbySettingsTest() {
    super(Engines.DERBY);
  }
}
