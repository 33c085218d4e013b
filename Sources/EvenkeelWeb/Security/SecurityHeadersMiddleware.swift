// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import HTTPTypes
import Hummingbird

/// Puts the security headers on every response and turns every error that reaches it into a response, so that
/// refusals and failures carry them too. Only ``RequestLogMiddleware`` goes before it.
public struct SecurityHeadersMiddleware<Context: RequestContext>: RouterMiddleware {
  /// Makes the middleware.
  public init() {}

  /// Answers the request, with the headers on whatever the answer is.
  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      response = try await next(request, context)
    } catch let error as any HTTPResponseError {
      response = (try? error.response(from: request, context: context)) ?? Problem.unexpected.response()
    } catch {
      response = Problem.unexpected.response()
    }
    for (name, value) in SecurityHeaders.fixed { response.headers[name] = value }
    let isStatic = request.uri.path.hasPrefix("/static/") && response.status.code < 400
    if !isStatic { response.headers[.cacheControl] = "no-store" }
    return response
  }
}

/// The headers that every response carries.
public enum SecurityHeaders {
  /// What a page may load: styles, scripts and pictures of this server, nothing inline, nothing from elsewhere.
  public static let contentSecurityPolicy = [
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "form-action 'self'",
    "base-uri 'none'", "frame-ancestors 'none'", "connect-src 'self'", "manifest-src 'self'",
  ].joined(separator: "; ")

  /// The abilities of a device that no page of this server uses: all that browsers let a page refuse. Names that
  /// Chromium does not know (such as `bluetooth`) are left out, because each would log an error on every page.
  public static let permissionsPolicy = [
    "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "clipboard-write",
    "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid",
    "identity-credentials-get", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment",
    "picture-in-picture", "publickey-credentials-create", "publickey-credentials-get", "screen-wake-lock",
    "serial", "storage-access", "usb", "window-management", "xr-spatial-tracking",
  ].map { "\($0)=()" }.joined(separator: ", ")

  static let fixed: [(HTTPField.Name, String)] =
    [(.contentSecurityPolicy, contentSecurityPolicy), (.xContentTypeOptions, "nosniff")]
    + [
      ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
      ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", permissionsPolicy),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
