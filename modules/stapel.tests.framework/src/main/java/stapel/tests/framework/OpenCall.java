package stapel.tests.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A region with one open call and its applications, made through the commands a person uses. */
record OpenCall(Server server, String region, String id, List<String> applications) {

  /** A call's number is its own, and all tests share one server. */
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  static OpenCall with(Server server, int applications) {
    String region = server.call("access.add-region", "{\"title\":" + words("Область") + "}");
    String programme =
        server.call(
            "intake.create-programme",
            "{\"region\":\"" + region + "\",\"title\":" + words("Программа") + "}");
    String id =
        server.call(
            "intake.create-call",
            """
            {"programme":"%s","number":"%s","title":%s,"opens":"2026-01-01T00:00:00Z",
             "closes":"2099-01-01T00:00:00Z","zone":"Europe/Moscow","currency":"RUB","blind":true}
            """
                .formatted(programme, NUMBERS.incrementAndGet(), words("Отбор")));
    OpenCall call = new OpenCall(server, region, id, new ArrayList<>());
    call.step("intake.publish-call");
    call.step("intake.open-call");
    for (int i = 1; i <= applications; i++) {
      call.applications.add(call.application("A-" + i));
    }
    return call;
  }

  /** Enters one more application; gives its id. */
  String application(String number) {
    return server.call("intake.enter-application", entry(number));
  }

  /** What enters an application of this number. */
  String entry(String number) {
    return """
        {"openCall":"%s","number":"%s","title":"Завод %s","organisation":"ООО Пример",
         "region":"40","inn":"7724051595","amount":"100000","person":"Анна Примерова",
         "email":"anna@example.org","phone":"+7 900 000-00-00","answers":{}}
        """
        .formatted(id, number, number);
  }

  /** Calls a command whose subject is the call as it is now. */
  void step(String command) {
    server.call(command, "{\"openCall\":\"" + server.versioned("intake.calls", id) + "\"}");
  }

  private static String words(String ru) {
    return "{\"ru\":\"" + ru + "\",\"en\":\"" + ru + "\"}";
  }
}
