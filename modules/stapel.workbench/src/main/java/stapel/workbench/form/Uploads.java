package stapel.workbench.form;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Upload;
import stapel.workbench.Refused;
import stapel.workbench.Visit;

/** Files of a form, which the container has stored aside within its limits. */
final class Uploads {

  private Uploads() {}

  /**
   * The files by the name of their field.
   *
   * @throws Refusal TOO_LARGE beyond the limits
   */
  static Map<String, List<Upload>> of(Visit visit) throws IOException {
    String type = visit.request().getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      return Map.of();
    }
    try {
      Map<String, List<Upload>> uploads = new LinkedHashMap<>();
      for (Part part : visit.request().getParts()) {
        if (part.getSubmittedFileName() != null && !part.getSubmittedFileName().isBlank()) {
          uploads
              .computeIfAbsent(part.getName(), name -> new ArrayList<>())
              .add(new PartUpload(part));
        }
      }
      return uploads;
    } catch (IllegalStateException | ServletException e) {
      throw Refusal.of(
          Refused.class, Refusal.Kind.TOO_LARGE, Problem.of("workbench.too-large", 100));
    }
  }

  private record PartUpload(Part part) implements Upload {

    @Override
    public String name() {
      String given = part.getSubmittedFileName();
      String name =
          given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).strip();
      String clean = name.replaceAll("\\p{Cntrl}", "");
      return clean.isEmpty() ? "file" : clean;
    }

    @Override
    public long size() {
      return part.getSize();
    }

    @Override
    public InputStream open() throws IOException {
      return part.getInputStream();
    }
  }
}
