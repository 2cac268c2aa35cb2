package stapel.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.derby.impl.io.DirStorageFactory;
import org.apache.derby.io.StorageFactory;
import org.apache.derby.io.StorageFile;
import org.apache.derby.io.StorageRandomAccessFile;
import org.apache.derby.io.WritableStorageFactory;

/**
 * Derby's files on a disk that refuses everything from one write on; that write itself gets through
 * by half. Derby makes this through a {@link Maker}, by its name.
 */
final class FailingStorage {

  static final String PROTOCOL = "failing:";

  private static final Set<String> CHANGES =
      Set.of(
          "write",
          "writeBytes",
          "writeChars",
          "writeUTF",
          "writeInt",
          "writeLong",
          "writeByte",
          "writeShort",
          "writeChar",
          "writeBoolean",
          "setLength",
          "sync",
          "delete",
          "deleteAll",
          "createNewFile",
          "renameTo",
          "mkdir",
          "mkdirs");

  private static final int BLOCK = 4096;
  private static final AtomicLong WRITES = new AtomicLong();
  private static volatile long last = Long.MAX_VALUE;

  private FailingStorage() {}

  /** Refuses everything after so many writes. */
  static void failAfter(long writes) {
    System.setProperty("derby.subSubProtocol.failing", Maker.class.getName());
    WRITES.set(0);
    last = writes;
  }

  static long writes() {
    return WRITES.get();
  }

  private static boolean refused() {
    return WRITES.incrementAndGet() > last;
  }

  private static Object wrap(Object real) {
    if (real instanceof StorageFile || real instanceof StorageRandomAccessFile) {
      Class<?> type =
          real instanceof StorageFile ? StorageFile.class : StorageRandomAccessFile.class;
      return Proxy.newProxyInstance(
          FailingStorage.class.getClassLoader(),
          new Class<?>[] {type, Wrapped.class},
          (proxy, method, arguments) -> call(real, method, arguments));
    }
    return real instanceof OutputStream stream ? new FailingStream(stream) : real;
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("real")) {
      return real;
    }
    if (CHANGES.contains(method.getName()) && refused()) {
      if (method.getReturnType() == boolean.class) {
        return false;
      }
      half(real, arguments);
      throw new IOException("the disk refuses to " + method.getName());
    }
    return wrap(invoke(real, method, arguments));
  }

  /** The first refused write leaves its first half. */
  private static void half(Object real, Object[] arguments) throws IOException {
    if (WRITES.get() == last + 1
        && real instanceof StorageRandomAccessFile file
        && arguments != null
        && arguments.length == 3) {
      int length = (int) arguments[2];
      // A file system takes or leaves whole blocks of an existing file; a log grows by bytes.
      int part = length >= BLOCK ? length / 2 / BLOCK * BLOCK : length / 2;
      file.write((byte[]) arguments[0], (int) arguments[1], part);
    }
  }

  private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
    Object[] given = arguments == null ? new Object[0] : arguments.clone();
    for (int i = 0; i < given.length; i++) {
      given[i] = given[i] instanceof Wrapped wrapped ? wrapped.real() : given[i];
    }
    try {
      return method.invoke(real, given);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Gives what is wrapped. */
  interface Wrapped {
    Object real();
  }

  /** A stream on the same disk. */
  private static final class FailingStream extends FilterOutputStream {

    private FailingStream(OutputStream real) {
      super(real);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (refused()) {
        throw new IOException("the disk refuses to write");
      }
      out.write(bytes, from, length);
    }
  }

  /** What Derby makes: all calls go to its own storage of files. */
  public static final class Maker implements WritableStorageFactory {

    private final DirStorageFactory real = new DirStorageFactory();

    private static StorageFile file(StorageFile file) {
      return (StorageFile) wrap(file);
    }

    @Override
    public void init(String home, String database, String temporary, String unique)
        throws IOException {
      real.init(home, database, temporary, unique);
    }

    @Override
    public void sync(OutputStream stream, boolean metaData) throws IOException {
      if (refused()) {
        throw new IOException("the disk refuses to sync");
      }
      if (stream instanceof FailingStream failing) {
        failing.flush();
      }
    }

    @Override
    public StorageFile newStorageFile(String path) {
      return file(real.newStorageFile(path));
    }

    @Override
    public StorageFile newStorageFile(String directory, String name) {
      return file(real.newStorageFile(directory, name));
    }

    @Override
    public StorageFile newStorageFile(StorageFile directory, String name) {
      Object inner = directory instanceof Wrapped wrapped ? wrapped.real() : directory;
      return file(real.newStorageFile((StorageFile) inner, name));
    }

    @Override
    public StorageFile createTemporaryFile(String prefix, String suffix) throws IOException {
      return file(real.createTemporaryFile(prefix, suffix));
    }

    @Override
    public StorageFile getTempDir() {
      return file(real.getTempDir());
    }

    @Override
    public void shutdown() {
      real.shutdown();
    }

    @Override
    public String getCanonicalName() throws IOException {
      return real.getCanonicalName();
    }

    @Override
    public void setCanonicalName(String name) {
      real.setCanonicalName(name);
    }

    @Override
    public char getSeparator() {
      return real.getSeparator();
    }

    @Override
    public boolean isFast() {
      return real.isFast();
    }

    @Override
    public boolean isReadOnlyDatabase() {
      return real.isReadOnlyDatabase();
    }

    @Override
    public boolean supportsRandomAccess() {
      return real.supportsRandomAccess();
    }

    @Override
    public boolean supportsWriteSync() {
      return real.supportsWriteSync();
    }

    @Override
    public int getStorageFactoryVersion() {
      return StorageFactory.VERSION_NUMBER;
    }
  }
}
