package stapel.audit;

import java.time.Instant;
import stapel.api.Id;
import stapel.store.derby.DerbyEngine;

class DerbyChainedAuditTest extends ChainedAuditContract {

  DerbyChainedAuditTest() {
    super(new DerbyEngine(), "jdbc:derby:memory:" + Id.next(Instant.EPOCH));
  }
}
