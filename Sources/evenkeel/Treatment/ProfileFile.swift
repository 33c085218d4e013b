// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors

import Foundation
import Treatment
import Yams

/// Reads a profile from a YAML (or JSON) file.
enum ProfileFile {
  /// - Throws: ``CommandFailure`` with exit code 66 where there is no file, and 65 where it is not a profile; the words
  ///   name the file and the field.
  static func read(_ path: String, _ library: TreatmentLibrary) throws(CommandFailure) -> Profile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(
        exitCode: 66, "\(path) cannot be read.", remedy: "Check the path; Examples/profiles has files to begin with.")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw CommandFailure(exitCode: 65, "\(path) is not text in UTF-8.", remedy: "Save it as UTF-8.")
    }
    let tree: ProfileTree
    do {
      tree = try YAMLDecoder().decode(ProfileTree.self, from: text)
    } catch {
      throw CommandFailure(
        exitCode: 65, "\(path) is not YAML.", remedy: "See Examples/profiles for how it is written.")
    }
    do throws(TreatmentError) {
      return try library.reader.profile(tree)
    } catch {
      throw CommandFailure(exitCode: 65, "\(path): \(error.sentence.en)", remedy: error.remedy.en)
    }
  }
}
