package stapel.tests.browser;

import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one server and fresh people at browsers. Without a browser the tests are skipped
 * with one line, or fail where {@code CI} is set.
 */
final class Running implements ExecutionCondition, BeforeAllCallback, ParameterResolver {
  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(Running.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<String> missing = Installed.missing();
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("a browser is installed");
    }
    if (System.getenv("CI") != null) {
      return ConditionEvaluationResult.enabled("the start will fail");
    }
    context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent(
            "notice",
            key -> {
              System.err.println(missing.get());
              return key;
            });
    return ConditionEvaluationResult.disabled(missing.get());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Installed.missing()
        .ifPresent(
            missing -> {
              throw new AssertionError(missing);
            });
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Server.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent(Server.class, key -> Server.start(), Server.class);
  }
}
