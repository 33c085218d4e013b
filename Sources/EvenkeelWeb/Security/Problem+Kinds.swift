// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Hummingbird

extension Problem {
  /// The request names a host that this server does not answer for.
  public static let hostNotServed = Problem(
    "host-not-served", title: "Host not served", status: .misdirectedRequest,
    detail: "This server does not answer for the host that the request names.",
    remedy: "Use the address that was printed when the server started, or start it with this host allowed.")

  /// The request comes from another site.
  public static let crossSite = Problem(
    "cross-site", title: "Request from another site", status: .forbidden,
    detail: "The request comes from another site.", remedy: "Send it from this server's own pages or from a program.")

  /// The form's token is missing, wrong or from before the server was started.
  public static let formExpired = Problem(
    "form-expired", title: "Form expired", status: .forbidden,
    detail: "The form is no longer valid.", remedy: "Load the page again, then send the form. Allow cookies for it.")

  /// The request's headers are too many or too long.
  public static let headersTooLarge = Problem(
    "headers-too-large", title: "Headers too large", status: .requestHeaderFieldsTooLarge,
    detail: "The request's headers are too many or too long.", remedy: "Clear this site's cookies, then try again.")

  /// The request's body is too long.
  public static func bodyTooLarge(limit: Int) -> Problem {
    Problem(
      "body-too-large", title: "Body too large", status: .contentTooLarge,
      detail: "The request's body is longer than \(limit) bytes.", remedy: "Send less at once.")
  }

  /// Something failed that is not the request's fault.
  public static let unexpected = Problem(
    "unexpected", title: "Unexpected failure", status: .internalServerError,
    detail: "Something failed on this server.", remedy: "Try again; if it fails again, please report it.")

  /// The problem for a bare status, such as 404 for an unknown path.
  public static func bare(_ status: HTTPResponse.Status) -> Problem {
    switch status {
    case .notFound:
      Problem(
        "not-found", title: "Not found", status: status, detail: "There is nothing at this path.",
        remedy: "See /api/openapi.json for the paths.")
    case .contentTooLarge: .bodyTooLarge(limit: RequestLimits.standard.bodyBytes)
    case .internalServerError: .unexpected
    default:
      Problem(
        "refused", title: "Refused", status: status, detail: "The request was refused.",
        remedy: "See /api/openapi.json for what is accepted.")
    }
  }
}
