// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import ArgumentParser
import Programs

/// The flags that say what matters: one for each kind of wish, whose wishes are musts, and three for any kind.
struct WishOptions: ParsableArguments {
  @Option(help: "Must offer one of these: any-medication, methadone, buprenorphine, naltrexone, naltrexone-injection …")
  var medication: [WishList] = []

  @Option(help: "Must be one of these: outpatient, intensive-outpatient, residential, withdrawal-care …")
  var setting: [WishList] = []

  @Option(help: "Must take one of these: medicaid, medicare, private-insurance, military-insurance, self-pay …")
  var payment: [WishList] = []

  @Option(help: "Must offer one of these: sliding-fee, payment-help, free-care.")
  var cost: [WishList] = []

  @Option(help: "Must treat in one of these: spanish, sign-language, vietnamese …")
  var language: [WishList] = []

  @Option(help: "Must be made for each of these: pregnant, veterans, lgbtq, hiv, mental-health, justice …")
  var group: [WishList] = []

  @Option(help: "Must take one of these: under-18, 18-to-25, 26-to-64, 65-or-older.")
  var age: [WishList] = []

  @Option(help: "Must take: women, men.")
  var gender: [WishList] = []

  @Option(help: "Must have each of these: telehealth, naloxone, peer-support, child-care …")
  var service: [WishList] = []

  @Option(help: "Any wishes that are musts.")
  var must: [WishList] = []

  @Option(help: "Any wishes that bring a program to the front without being musts.")
  var wouldLike: [WishList] = []

  @Option(help: "Any wishes that you want to avoid.")
  var mustNot: [WishList] = []

  /// All wishes with the flag that each came by, for messages.
  var wishes: [(flag: String, group: String?, wish: Wish)] {
    let byGroup = [
      ("medication", medication), ("setting", setting), ("payment", payment), ("cost", cost), ("language", language),
      ("group", group), ("age", age), ("gender", gender), ("service", service),
    ].flatMap { name, lists in
      lists.flatMap(\.ids).map { (flag: "--\(name)", group: Optional(name), wish: Wish($0, .must)) }
    }
    let byStrength = [
      ("--must", must, WishStrength.must), ("--would-like", wouldLike, .wouldLike), ("--must-not", mustNot, .mustNot),
    ]
    .flatMap { flag, lists, strength in
      lists.flatMap(\.ids).map { (flag: flag, group: String?.none, wish: Wish($0, strength)) }
    }
    return byGroup + byStrength
  }
}
