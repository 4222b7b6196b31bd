package be.woonspoor.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person at a browser without JavaScript: cookies, forms, no redirect is followed unasked. */
public final class WebSession {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String baseUrl;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client;

  /** A browser that nobody has logged in with. */
  public WebSession(String baseUrl) {
    this.baseUrl = baseUrl;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Logs in as one of the demo team. */
  public static WebSession of(String baseUrl, String userId) {
    var session = new WebSession(baseUrl);
    var answer = session.logIn(userId, DemoTeam.PASSWORD);
    if (answer.statusCode() != 302 || location(answer).contains("error")) {
      throw new IllegalStateException(userId + " cannot log in");
    }
    return session;
  }

  public HttpResponse<String> logIn(String userId, String password) {
    var page = get("/login");
    return submit("/login", page, "username=" + encoded(userId) + "&password=" + encoded(password));
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "text/html, */*;q=0.8").GET());
  }

  /** Submits a form of a page, with the hidden token of that page. */
  public HttpResponse<String> submit(String path, HttpResponse<String> page, String fields) {
    var token = TOKEN.matcher(page.body());
    var hidden = token.find() ? "&_csrf=" + encoded(token.group(1)) : "";
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields + hidden)));
  }

  /** Submits a form of a page with a file in it, with the hidden token of that page. */
  public HttpResponse<String> upload(
      String path,
      HttpResponse<String> page,
      Map<String, String> fields,
      String field,
      byte[] file) {
    var boundary = "----woonspoor" + System.nanoTime();
    var body = new ByteArrayOutputStream();
    var all = new LinkedHashMap<>(fields);
    var token = TOKEN.matcher(page.body());
    if (token.find()) {
      all.put("_csrf", token.group(1));
    }
    all.forEach(
        (name, value) ->
            body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value))
                    .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"f.csv\"\r\n\r\n"
                .formatted(boundary, field))
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** Calls a path the way a script does, with a header that carries the token of a cookie. */
  public HttpResponse<String> call(
      String method, String path, String json, String header, String token) {
    var request = request(path).header("Accept", "application/json");
    if (!header.isEmpty()) {
      request.header(header, token);
    }
    if (json.isEmpty()) {
      return send(request.method(method, HttpRequest.BodyPublishers.noBody()));
    }
    return send(
        request
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  /** The same without any token. */
  public HttpResponse<String> call(String method, String path, String json) {
    return call(method, path, json, "", "");
  }

  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  public static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(baseUrl + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
