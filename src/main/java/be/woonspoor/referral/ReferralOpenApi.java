package be.woonspoor.referral;

import com.fasterxml.jackson.databind.DeserializationFeature;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Shows partners in the OpenAPI description the very schema that their referrals are held to. */
@Configuration(proxyBeanMethods = false)
class ReferralOpenApi {

  @Bean
  OpenApiCustomizer referralDescription() {
    var schema = schema();
    return api -> {
      var path = api.getPaths() == null ? null : api.getPaths().get(ReferralApi.PATH);
      if (path == null || path.getPost() == null) {
        return;
      }
      path.getPost()
          .summary("Hand over a person")
          .requestBody(
              new RequestBody()
                  .required(true)
                  .content(
                      new Content()
                          .addMediaType("application/json", new MediaType().schema(schema))))
          .responses(
              new ApiResponses()
                  .addApiResponse("201", says("Received; Location tells where the case is"))
                  .addApiResponse("200", says("The same was received before; the same case"))
                  .addApiResponse("400", says("Problem with all errors by field; nothing kept"))
                  .addApiResponse("409", says("The reference belongs to another referral"))
                  .addApiResponse("413", says("Larger than any referral can be")));
    };
  }

  private static ApiResponse says(String description) {
    return new ApiResponse().description(description);
  }

  private static JsonSchema schema() {
    try (var file = new ClassPathResource(ReferralSchema.FILE).getInputStream()) {
      return Json31.mapper()
          .readerFor(JsonSchema.class)
          .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .readValue(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the schema of the referral can't be described", e);
    }
  }
}
