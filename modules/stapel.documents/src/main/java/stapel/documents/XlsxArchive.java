package stapel.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a workbook, unpacked only while they are read and only up to the limits: an archive
 * may promise less than it holds, so what comes out is counted.
 */
final class XlsxArchive implements AutoCloseable {
  private static final int MOST_ENTRIES = 2_000;
  private static final long MOST_BYTES = 1L << 30;
  private static final long RATIO = 200;
  private static final long RATIO_FROM = 32L << 20;

  private final ZipFile zip;
  private long unpacked;

  XlsxArchive(Path file) throws IOException {
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw Refused.because("sheet.broken-archive");
    }
    try {
      check();
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Opens an XML part; empty when the archive has none of this name. */
  Optional<XMLStreamReader> xml(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          factory().createXMLStreamReader(new Counted(zip.getInputStream(entry), entry)));
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** What a parser's complaint means: our own refusal from below, or a broken part. */
  static RuntimeException broken(XMLStreamException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof stapel.api.Refusal refusal) {
        return refusal;
      }
    }
    return Refused.because("sheet.broken-archive");
  }

  private void check() {
    if (zip.size() > MOST_ENTRIES) {
      throw Refused.tooLarge("sheet.too-many-entries", zip.size(), MOST_ENTRIES);
    }
    long sum = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName();
      if (name.contains("..")
          || name.startsWith("/")
          || name.contains("\\")
          || name.contains(":")) {
        throw Refused.because("sheet.path-in-archive", name);
      }
      sum += Math.max(0, entry.getSize());
      measure(entry, entry.getSize(), sum);
    }
    if (zip.getEntry("xl/workbook.xml") == null) {
      throw Refused.because("sheet.not-a-workbook");
    }
  }

  private static void measure(ZipEntry entry, long size, long sum) {
    long packed = Math.max(1, entry.getCompressedSize());
    if (sum > MOST_BYTES || size > RATIO_FROM && size / packed > RATIO) {
      throw Refused.tooLarge("sheet.zip-bomb", MOST_BYTES >> 20, RATIO);
    }
  }

  // Entities of one's own cannot come without a document type, which is refused, so the limit on
  // the five that XML
  // itself has (JDK 24 stops at 100,000 of them) is lifted.
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty("http://www.oracle.com/xml/jaxp/properties/totalEntitySizeLimit", "0");
    return factory;
  }

  /** Counts what is unpacked, of this part and of all. */
  private final class Counted extends FilterInputStream {
    private final ZipEntry entry;
    private long own;

    Counted(InputStream in, ZipEntry entry) {
      super(in);
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      int got = super.read();
      count(got < 0 ? 0 : 1);
      return got;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int got = super.read(target, offset, length);
      count(Math.max(0, got));
      return got;
    }

    private void count(int bytes) {
      own += bytes;
      unpacked += bytes;
      measure(entry, own, unpacked);
    }
  }
}
