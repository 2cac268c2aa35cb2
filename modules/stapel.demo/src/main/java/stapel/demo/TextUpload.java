package stapel.demo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import stapel.api.command.Upload;

/** A file made of a text. */
record TextUpload(String name, String text) implements Upload {

  @Override
  public long size() {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
