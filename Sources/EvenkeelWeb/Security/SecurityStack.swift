// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Hummingbird

extension RouterMethods {
  /// Adds the middlewares that every request passes, in their order: log, headers, problems of the API,
  /// host, limits.
  ///
  /// `inside` are further ones that stand just behind the security headers: there a page can be made of the problems
  /// that the others throw; the API's have become responses by then.
  @discardableResult
  public func addSecurity(
    hosts: [String] = [], limits: RequestLimits = .standard,
    inside: [any MiddlewareProtocol<Request, Response, Context>] = []
  ) -> Self {
    var router = add(middleware: RequestLogMiddleware()).add(middleware: SecurityHeadersMiddleware())
    for middleware in inside { router = router.add(middleware: middleware) }
    return router.add(middleware: APIProblemMiddleware())
      .add(middleware: HostAllowList(hosts: hosts))
      .add(middleware: RequestLimitMiddleware(limits))
  }
}
