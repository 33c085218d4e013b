// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Evidence
import Guide
import Hummingbird
import Instruments
import Logging
import Pharmacology
import Programs
import Treatment

/// The pages and the JSON API as one Hummingbird application.
public struct WebApplication: Sendable {
  private let site: PageSite
  private let configuration: WebConfiguration

  /// Reads texts, templates and static files, and answers from `finder`.
  /// - Throws: ``WebError/resourceDamaged(_:)``.
  public init(finder: Finder, configuration: WebConfiguration = WebConfiguration()) throws(WebError) {
    self.configuration = configuration
    let renderer = try PageRenderer()
    let guide = try Self.guide()
    let library = try Self.library()
    let (treatment, instruments) = (try Self.treatment(), try Self.instruments())
    let parts: [SupportIndex.Part] = try WebResource.json("texts/supports.json")
    site = PageSite(
      finder: finder, catalogue: try Catalogue(), renderer: renderer,
      sections: WishSections(vocabulary: finder.vocabulary, renderer: renderer), files: try StaticFiles(),
      csrf: configuration.csrf, help: try WebResource.json("texts/help.json"),
      about: try WebResource.json("texts/about.json"), guide: guide, library: library,
      search: Once { try SiteSearch(library: library, treatment: treatment, instruments: instruments) },
      supports: Once { SupportIndex(parts, library: library) }, instruments: instruments, treatment: treatment,
      understand: try WebResource.json("texts/understand.json"),
      withdrawal: try WebResource.json("texts/withdrawal.json"),
      painMedicine: try WebResource.json("texts/pain-medicine.json"),
      checks: Once { try Validation(guide.simulation).run() },
      comparison: Once { try guide.withdrawalComparison() },
      guideOutlooks: Once {
        Dictionary(uniqueKeysWithValues: Medication.allCases.map { ($0, MedicationView.outlooks($0, guide)) })
      }, sources: try Self.sources(),
      outlines: try Self.outlines(configuration), now: configuration.now,
      timeZone: configuration.timeZone)
  }

  private static func guide() throws(WebError) -> Guide {
    do {
      return try Guide()
    } catch {
      throw .resourceDamaged(error.sentence.en)
    }
  }

  private static func library() throws(WebError) -> Library {
    do {
      return try Library()
    } catch {
      throw .resourceDamaged(error.sentence.en)
    }
  }

  private static func instruments() throws(WebError) -> InstrumentLibrary {
    do {
      return try InstrumentLibrary()
    } catch {
      throw .resourceDamaged(error.sentence.en)
    }
  }

  private static func treatment() throws(WebError) -> TreatmentLibrary {
    do {
      return try TreatmentLibrary()
    } catch {
      throw .resourceDamaged(error.sentence.en)
    }
  }

  private static func sources() throws(WebError) -> SourceNames {
    do {
      return SourceNames(bibliography: try Bibliography())
    } catch {
      throw .resourceDamaged("bibliography.json")
    }
  }

  private static func outlines(_ configuration: WebConfiguration) throws(WebError) -> MapOutlines {
    if let outlines = configuration.outlines { return outlines }
    do {
      return try Outlines.bundled().mapOutlines
    } catch {
      throw .resourceDamaged("outlines.bin")
    }
  }

  /// All routes behind the security middlewares.
  public func router() -> Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.addSecurity(hosts: configuration.allowedHosts, inside: [ErrorPages(site: site)])
    APIRoutes(
      finder: site.finder, guide: site.guide, library: site.library, search: site.search,
      instruments: site.instruments, treatment: site.treatment
    ).add(to: router)
    PlainPages(site: site).add(to: router)
    UnderstandPages(site: site).add(to: router)
    CheckPages(site: site).add(to: router)
    ChoosePages(site: site).add(to: router)
    ClinicPages(site: site).add(to: router)
    LibraryPages(site: site).add(to: router)
    PreparePages(site: site).add(to: router)
    FindPages(site: site).add(to: router)
    VisitorPages(site: site).add(to: router)
    return router
  }

  /// The application; it stops gracefully on SIGINT and SIGTERM when it is run by `runService()`.
  /// - Parameter onRunning: called with the port once the server listens.
  public func application(
    logger: Logger? = nil, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      router: router(), server: .http1(configuration: RequestLimits.standard.http1()),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port), serverName: nil),
      onServerRunning: { channel in
        if let port = channel.localAddress?.port { await onRunning(port) }
      }, logger: logger)
  }
}
