package be.woonspoor.trajectory;

import com.fasterxml.jackson.databind.DeserializationFeature;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the copy of a file in the OpenAPI description, by the sections that there are. */
@Configuration(proxyBeanMethods = false)
class FileExportOpenApi {

  @Bean
  OpenApiCustomizer fileExportDescription(FileJson json) {
    return api -> {
      var path =
          api.getPaths() == null ? null : api.getPaths().get("/api/cases/{caseNumber}/export.json");
      if (path == null || path.getGet() == null) {
        return;
      }
      path.getGet()
          .summary("The copy of a file as its person gets it")
          .responses(
              new ApiResponses()
                  .addApiResponse(
                      "200",
                      says("The whole file")
                          .content(
                              new Content()
                                  .addMediaType(
                                      "application/json", new MediaType().schema(schema(json)))))
                  .addApiResponse("404", says("No such case"))
                  .addApiResponse("409", says("Nobody asked to see this file")));
    };
  }

  private static ApiResponse says(String description) {
    return new ApiResponse().description(description);
  }

  private static JsonSchema schema(FileJson json) {
    try {
      return Json31.mapper()
          .readerFor(JsonSchema.class)
          .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .readValue(Json31.mapper().writeValueAsBytes(json.schema()));
    } catch (IOException e) {
      throw new UncheckedIOException("the copy of a file can't be described", e);
    }
  }
}
