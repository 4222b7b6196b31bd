package be.woonspoor.insight;

import be.woonspoor.security.CurrentUser;
import be.woonspoor.trajectory.ImportError;
import be.woonspoor.trajectory.RunningCaseImport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * {@code /beheer/overname}: takes over many tenants whose coaching began before the system did,
 * from a spreadsheet. Checking alone is the default; nothing of the file is kept between the two.
 */
@Controller
@RequestMapping("/beheer/overname")
class TakeOverPage {

  private static final String TEMPLATE = "lopende-begeleidingen.csv";

  private final RunningCaseImport cases;

  TakeOverPage(RunningCaseImport cases) {
    this.cases = cases;
  }

  @GetMapping
  String show() {
    return "overname";
  }

  @GetMapping("/sjabloon.csv")
  ResponseEntity<byte[]> template() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(TEMPLATE).build().toString())
        .body(cases.template());
  }

  /**
   * @param wat {@code invoeren} to import; anything else only checks
   */
  @PostMapping
  String take(
      @RequestParam(required = false) MultipartFile bestand,
      @RequestParam(defaultValue = "nakijken") String wat,
      HttpServletResponse response,
      Model model)
      throws IOException {
    if (bestand == null || bestand.isEmpty()) {
      return refused(List.of(new ImportError(1, "", "Kies een bestand.")), response, model);
    }
    var imports = wat.equals("invoeren");
    try {
      var result =
          imports
              ? cases.run(bestand.getBytes(), CurrentUser.get().id())
              : cases.check(bestand.getBytes());
      if (!result.errors().isEmpty()) {
        return refused(result.errors(), response, model);
      }
      model.addAttribute("imported", imports);
      model.addAttribute("result", result);
      return "overname";
    } catch (DuplicateKeyException e) {
      return refused(
          List.of(
              new ImportError(
                  1,
                  "",
                  "Iemand anders voerde deze huurders net in; kijk het bestand opnieuw na.")),
          response,
          model);
    }
  }

  private static String refused(
      List<ImportError> errors, HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    model.addAttribute("errors", errors);
    return "overname";
  }
}
