package stapel.platform.api;

import org.osgi.annotation.versioning.ProviderType;
import stapel.api.command.Call;

/** A call as the platform's own commands see it: every call of the command door is one. */
@ProviderType
public interface PlatformCall extends Call {

  /** Who called. */
  Caller caller();

  /** This call, which the command door made. */
  static PlatformCall of(Call call) {
    return (PlatformCall) call;
  }
}
