package stapel.evaluation.calculation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import stapel.api.work.OutputFile;
import stapel.evaluation.picture.PanelPictures;
import stapel.evaluation.picture.RowChart;

/** Writes the pictures a request wants. */
final class PictureFiles {
  private final PanelPictures pictures;

  PictureFiles(PanelPictures pictures) {
    this.pictures = pictures;
  }

  void write(RankRequest request, OptionalInt places) {
    request.ranksPicture().ifPresent(file -> write(file, pictures.ranks(places)));
    request
        .severityPicture()
        .ifPresent(
            file ->
                write(
                    file,
                    pictures
                        .severity()
                        .orElseThrow(
                            () ->
                                Word.refusal(
                                    "severityPicture", "evaluation.picture.no_severity"))));
    request.agreementPicture().ifPresent(file -> write(file, pictures.agreement(places)));
  }

  private static void write(OutputFile file, RowChart chart) {
    try (OutputStream out = file.create()) {
      chart.write(out);
    } catch (IOException broken) {
      throw new UncheckedIOException("writing " + file.name(), broken);
    }
  }
}
